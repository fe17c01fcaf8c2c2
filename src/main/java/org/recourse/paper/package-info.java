/** What is printed: the sheet and the card a person takes away, the notes for counsel, and the interview on paper. */
@NullMarked
package org.recourse.paper;

import org.jspecify.annotations.NullMarked;
