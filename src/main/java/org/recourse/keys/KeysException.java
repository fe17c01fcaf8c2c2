package org.recourse.keys;

import org.jspecify.annotations.Nullable;

/** The keys cannot be used or were not changed: says to an operator what happened and what to do. */
public final class KeysException extends RuntimeException {

    KeysException(String advice) {
        super(advice);
    }

    KeysException(String advice, @Nullable Throwable cause) {
        super(advice, cause);
    }
}
