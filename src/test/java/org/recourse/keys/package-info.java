@NullMarked
package org.recourse.keys;

import org.jspecify.annotations.NullMarked;
