package org.recourse.records;

/** The pack an interview was held with. */
public record PackName(String id, String version, String digest) {}
