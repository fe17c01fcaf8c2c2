@NullMarked
package org.recourse.court;

import org.jspecify.annotations.NullMarked;
