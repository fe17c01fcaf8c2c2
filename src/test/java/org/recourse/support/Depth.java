package org.recourse.support;

/** How far a proof goes: a little way in every build, and all the way in the profile {@code deep}. */
public final class Depth {

    public static final boolean DEEP = Boolean.getBoolean("deep");

    private Depth() {}

    public static int of(int usual, int deep) {
        return DEEP ? deep : usual;
    }
}
