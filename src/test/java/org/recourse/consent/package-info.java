@NullMarked
package org.recourse.consent;

import org.jspecify.annotations.NullMarked;
