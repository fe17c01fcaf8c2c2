/** What a person answered: read strictly, and opened only as far as the gates allow. */
@NullMarked
package org.recourse.interview;

import org.jspecify.annotations.NullMarked;
