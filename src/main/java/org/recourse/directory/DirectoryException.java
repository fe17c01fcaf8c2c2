package org.recourse.directory;

/** A directory that cannot be used: says where in which file, and what to do, without repeating what it says there. */
public final class DirectoryException extends RuntimeException {

    DirectoryException(String where, String advice) {
        super(where + ": " + advice);
    }
}
