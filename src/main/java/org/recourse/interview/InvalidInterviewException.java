package org.recourse.interview;

/**
 * An interview that cannot be taken as it is.
 *
 * <p>Says where, as a JSON Pointer, and what to do. Never holds anything of what was sent, beyond names that the
 * instrument itself defines.
 */
public final class InvalidInterviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    public InvalidInterviewException(String pointer, String detail) {
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
