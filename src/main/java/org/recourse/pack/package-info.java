/** A pack as it lies on disk: questions, signs, services, law, texts, and the digest that names it. */
@NullMarked
package org.recourse.pack;

import org.jspecify.annotations.NullMarked;
