package org.recourse.pages;

/** What kind of service stands behind a page: some screens are there only where something can be kept. */
public enum Setting {
    /** No store: nobody signs in and nothing can be kept. */
    ALONE,
    /** A court with a store and accounts. */
    COURT,
    /** The demo: a store that is thrown away, and made-up accounts that need no proof. */
    TRIAL
}
