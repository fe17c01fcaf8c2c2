package org.recourse.upkeep;

/** The store is not used as it is: says to an operator, in one line, what is wrong and which command to run. */
public final class UpkeepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UpkeepException(String advice) {
        super(advice);
    }

    UpkeepException(String advice, Throwable cause) {
        super(advice, cause);
    }
}
