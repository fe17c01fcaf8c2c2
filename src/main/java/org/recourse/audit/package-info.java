/** Who did what when, never an answer: append-only, hash-chained, signed. */
@NullMarked
package org.recourse.audit;

import org.jspecify.annotations.NullMarked;
