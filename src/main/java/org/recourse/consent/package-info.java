/** What a person agreed to: each scope by itself, to one recipient, in words that are kept, and with an end. */
@NullMarked
package org.recourse.consent;

import org.jspecify.annotations.NullMarked;
