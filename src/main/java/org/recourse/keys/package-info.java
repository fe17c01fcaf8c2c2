/**
 * The key of each record, kept outside the database and destroyed when its record must be unreadable.
 *
 * <p>A database copies what it deletes into logs and backups. Keys therefore lie in a file of their own, one slot a
 * record, overwritten in place.
 */
@NullMarked
package org.recourse.keys;

import org.jspecify.annotations.NullMarked;
