/** The rules of a pack: read, checked, and run on Drools. The only package that knows the engine. */
@NullMarked
package org.recourse.rulebook;

import org.jspecify.annotations.NullMarked;
