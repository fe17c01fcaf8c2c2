package org.recourse.directory;

/** How much a directory may hold, so that a bad file cannot exhaust the machine. */
final class Limits {

    static final int FILE_BYTES = 32 * 1024 * 1024;
    static final int ROWS = 100_000;
    static final int TEXT_CHARS = 4_000;
    static final int NESTING = 40;
    static final int COLUMNS = 200;
    static final int RESOURCES = 200;

    private Limits() {}
}
