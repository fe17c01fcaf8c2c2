/** How often a line was of use, did not fit, or was chosen: counts without people, shown only where they are large. */
@NullMarked
package org.recourse.tally;

import org.jspecify.annotations.NullMarked;
