package org.recourse.screening;

/** An answer, or a fact of the case, that led to a line of the result. Never free text. */
public record Because(String question, String answer) {}
