/** The rule book of a pack in plain language, made from the pack and from nothing else. */
@NullMarked
package org.recourse.explain;

import org.jspecify.annotations.NullMarked;
