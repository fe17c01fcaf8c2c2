/** That papers fit, can be read by a machine, and say no more than they may. */
@NullMarked
package org.recourse.paper;

import org.jspecify.annotations.NullMarked;
