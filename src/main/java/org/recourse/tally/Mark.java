package org.recourse.tally;

/**
 * One stroke of the tally.
 *
 * @param line the id of an offer, an option or a lead of the pack
 */
public record Mark(String pack, String version, String line, Said said) {}
