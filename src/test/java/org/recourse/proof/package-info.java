/** That proof files prove what they say, and hold no more than that. */
@NullMarked
package org.recourse.proof;

import org.jspecify.annotations.NullMarked;
