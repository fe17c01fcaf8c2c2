@NullMarked
package org.recourse.upkeep;

import org.jspecify.annotations.NullMarked;
