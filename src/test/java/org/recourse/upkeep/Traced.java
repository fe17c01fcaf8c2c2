package org.recourse.upkeep;

import java.nio.file.Path;

/** A step of what a program did to files. A file keeps its number whatever it is called. */
sealed interface Traced {

    /** Some bytes were written; they are on the disk at once if the file was opened so. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Write(int file, int at, byte[] bytes, boolean synced) implements Traced {}

    /** A file got this length. */
    record Cut(int file, int length) implements Traced {}

    /** All that was done to a file before the step of a number is on the disk. */
    record Sync(int file, int before) implements Traced {}

    /** A file got its first name. */
    record Named(Path path, int file) implements Traced {}

    /** A file got another name, in place of one that may have had it. */
    record Renamed(Path from, Path to) implements Traced {}

    /** A name is gone. */
    record Removed(Path path) implements Traced {}

    /** The names in a folder, as they were before the step of a number, are on the disk. */
    record SyncNames(Path folder, int before) implements Traced {}

    /** A line was printed. */
    record Said(String line) implements Traced {}
}
