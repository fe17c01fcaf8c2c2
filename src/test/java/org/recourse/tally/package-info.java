@NullMarked
package org.recourse.tally;

import org.jspecify.annotations.NullMarked;
