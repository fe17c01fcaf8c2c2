/** Hands a record to the one attorney the person picked, by a code that works once. */
@NullMarked
package org.recourse.handover;

import org.jspecify.annotations.NullMarked;
