package org.recourse.consent;

/** A consent that cannot be taken as it is. Says where, as a JSON Pointer, and what to do; repeats nothing. */
public final class InvalidConsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    InvalidConsentException(String pointer, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
    }

    /** The JSON Pointer (RFC 6901) of the place. */
    public String pointer() {
        return pointer;
    }

    /** What to do about it. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
