package org.recourse.directory;

/** Whether a provider asks for identity papers. */
public enum IdRequired {
    YES,
    NO,
    UNKNOWN
}
