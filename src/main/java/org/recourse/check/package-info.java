/** The checks a pack must pass: lint, texts, cases, and the invariants proved over the whole space. */
@NullMarked
package org.recourse.check;

import org.jspecify.annotations.NullMarked;
