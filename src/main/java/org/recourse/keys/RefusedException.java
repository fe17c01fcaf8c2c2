package org.recourse.keys;

/**
 * Nothing was sealed or opened.
 *
 * <p>There is one refusal, without detail, cause or trace: whether a record never was, is destroyed, is another one or
 * was tampered with must look the same to whoever asks.
 */
public final class RefusedException extends RuntimeException {

    RefusedException() {
        super("refused", null, false, false);
    }
}
