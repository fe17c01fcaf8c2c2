package org.recourse.records;

/** Who opens a record. */
public record Reader(String account, String role) {}
