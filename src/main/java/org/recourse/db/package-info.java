/** The one database file: opened with every setting checked, one writer, read-only readers. */
@NullMarked
package org.recourse.db;

import org.jspecify.annotations.NullMarked;
