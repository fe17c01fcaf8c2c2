package org.recourse.db;

import org.jdbi.v3.core.Handle;

/**
 * What is done to the database as a whole or not at all.
 *
 * <p>It touches nothing but the database and keeps the handle to itself: it runs on a thread of the database, and an
 * erasure runs a second time when the disk was full at the first.
 */
@FunctionalInterface
public interface Work<T> {

    T on(Handle handle);
}
