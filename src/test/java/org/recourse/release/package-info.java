@NullMarked
package org.recourse.release;

import org.jspecify.annotations.NullMarked;
