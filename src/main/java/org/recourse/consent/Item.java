package org.recourse.consent;

/** What can be agreed to be kept or shown, thing by thing. */
public enum Item {
    /** The services the person chose. */
    CHOSEN,
    /** The services the person declined. */
    DECLINED,
    /** The coded answers, and what follows from them. */
    ANSWERS,
    /** What the person said in their own words. */
    OWN_WORDS,
    /** That the choices are counted. */
    COUNTS
}
