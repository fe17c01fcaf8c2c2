/** Holds a record for counsel when somebody demands it: two people order it, and nobody here opens it. */
@NullMarked
package org.recourse.hold;

import org.jspecify.annotations.NullMarked;
