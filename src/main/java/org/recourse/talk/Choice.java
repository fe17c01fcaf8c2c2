package org.recourse.talk;

/**
 * One answer to choose on a screen. Public because templates read it.
 *
 * @param words the key of its words
 * @param alone whether it cannot stand beside another
 */
public record Choice(String code, String words, boolean alone) {}
