package org.recourse.screening;

import org.recourse.pack.Mask;

/**
 * What is known of an interview so far, as far as it bears on what may still matter.
 *
 * @param answered the questions that were answered, by their places in the pack
 * @param given the signs that the answers give, before any gate
 * @param askable the signs whose question was not answered
 * @param spoken whether anything about work was said
 * @param alive the prospects that no answer and no fact of the case rules out
 */
record Asked(long answered, int given, int askable, boolean spoken, Mask alive) {}
