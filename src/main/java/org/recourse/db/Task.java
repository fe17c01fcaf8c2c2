package org.recourse.db;

/** Something the writer does in its turn. */
sealed interface Task permits Job, Chore {

    void refuse(DatabaseException reason);
}
