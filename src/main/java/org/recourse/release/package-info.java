/** The released packs, and what the service does with them: it serves them, and assesses interviews by them. */
@NullMarked
package org.recourse.release;

import org.jspecify.annotations.NullMarked;
