@NullMarked
package org.recourse.app;

import org.jspecify.annotations.NullMarked;
