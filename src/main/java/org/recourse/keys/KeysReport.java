package org.recourse.keys;

/**
 * How the keys are, for a health check and for whoever reconciles them with the rows.
 *
 * @param live slots with a key
 * @param free slots without one
 * @param torn slots that could not be read; a record whose slot may be among them must not be given up without a person
 * @param repaired slots that were torn and were taken from the mirror
 * @param mirrorInStep false while the mirror misses a change: keys can then be destroyed here, but not made
 * @param copiesOnWrite the file system may keep what is overwritten until the next rotation, or longer
 */
public record KeysReport(int live, int free, int torn, int repaired, boolean mirrorInStep, boolean copiesOnWrite) {}
