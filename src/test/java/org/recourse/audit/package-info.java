@NullMarked
package org.recourse.audit;

import org.jspecify.annotations.NullMarked;
