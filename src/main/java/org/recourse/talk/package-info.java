/** The talk on the tablet: one page with every screen in it, its words, and what it needs to go on without a network. */
@NullMarked
package org.recourse.talk;

import org.jspecify.annotations.NullMarked;
