@NullMarked
package org.recourse.talk;

import org.jspecify.annotations.NullMarked;
