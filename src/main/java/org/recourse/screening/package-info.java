/** From an interview to an explained assessment. */
@NullMarked
package org.recourse.screening;

import org.jspecify.annotations.NullMarked;
