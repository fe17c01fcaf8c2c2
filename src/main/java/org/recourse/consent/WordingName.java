package org.recourse.consent;

/** The words a person was asked with: their version, their language, and the digest of what they said. */
public record WordingName(String version, String language, String hash) {}
