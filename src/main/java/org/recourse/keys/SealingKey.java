package org.recourse.keys;

import java.time.Instant;

/**
 * The public half of the key of one hour: a point on the curve P-256.
 *
 * @param id its name
 * @param from the hour in which to seal with it
 * @param until the end of that hour
 */
@SuppressWarnings("ArrayRecordComponent") // Public, handed over once, never compared.
public record SealingKey(String id, Instant from, Instant until, byte[] x, byte[] y) {}
