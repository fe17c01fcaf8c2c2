package org.recourse.access;

/** What an account may do. There is no role for prosecution, police, probation, immigration or the court. */
public enum Role {
    ADVOCATE,
    ATTORNEY,
    LEAD,
    REVIEWER,
    OPERATOR;

    /** The same names where an annotation needs a constant. */
    public static final class Name {

        public static final String ADVOCATE = "ADVOCATE";
        public static final String ATTORNEY = "ATTORNEY";
        public static final String LEAD = "LEAD";
        public static final String REVIEWER = "REVIEWER";
        public static final String OPERATOR = "OPERATOR";

        private Name() {}
    }
}
