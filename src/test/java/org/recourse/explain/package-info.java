@NullMarked
package org.recourse.explain;

import org.jspecify.annotations.NullMarked;
