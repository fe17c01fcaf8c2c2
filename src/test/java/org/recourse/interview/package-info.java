@NullMarked
package org.recourse.interview;

import org.jspecify.annotations.NullMarked;
