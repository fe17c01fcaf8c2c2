@NullMarked
package org.recourse.db;

import org.jspecify.annotations.NullMarked;
