package org.recourse.access;

import java.util.Base64;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** Reads what callers give, or says which value is not in its form. */
final class Given {

    private Given() {}

    static byte[] bytes(String pointer, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid(pointer);
        }
    }

    static Device device(String pointer, String text) {
        return Device.parse(text).orElseThrow(() -> invalid(pointer));
    }

    static StaffName name(String pointer, String text) {
        return StaffName.parse(text).orElseThrow(() -> invalid(pointer));
    }

    /** An id in an address: what has not its form is not there. */
    static AccountId account(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.notFound());
        }
    }

    static ProblemException invalid(String pointer) {
        return new ProblemException(Problem.invalidValue(pointer));
    }
}
