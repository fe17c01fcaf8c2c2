package org.recourse.access;

import java.time.Duration;
import org.recourse.http.Problem;

/** The problems of this package. None says whether an account is there. */
final class Refusal {

    private Refusal() {}

    static Problem signIn() {
        return Problem.of("sign-in", 401, "Sign in", "Sign in and try again.");
    }

    static Problem signInAgain() {
        return Problem.of(
                "sign-in-again", 401, "Sign in again", "This needs a sign-in of the last two minutes. Sign in again.");
    }

    static Problem notSignedIn() {
        return Problem.of(
                "sign-in-failed",
                401,
                "Not signed in",
                "Check what you gave, wait for the next six digits, and try again.");
    }

    static Problem forbidden() {
        return Problem.of("forbidden", 403, "Not for this role", "Ask a colleague whose role it is.");
    }

    static Problem crossSite() {
        return Problem.of(
                "cross-site",
                403,
                "Not from this site",
                "Send the header Recourse-Request with the value 1, from a page of this service or from a program.");
    }

    static Problem rehearsal() {
        return Problem.of(
                "rehearsal",
                403,
                "A rehearsal",
                "Nothing of a made-up person is kept. Start a talk that is no rehearsal.");
    }

    static Problem wait(Duration time) {
        return Problem.of(
                "wait",
                429,
                "Too many tries",
                "Wait as long as the Retry-After header says, then try again: " + minutes(time) + ".");
    }

    private static String minutes(Duration time) {
        long minutes = time.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "a minute at most" : "about " + minutes + " minutes";
    }

    static Problem badCode() {
        return Problem.of(
                "enrolment-code", 403, "The code cannot be used", "Check the code. It works once, for 24 hours.");
    }

    static Problem weakPassword() {
        return Problem.of(
                "weak-password",
                422,
                "The password is easy to guess",
                "Take 15 characters or more, such as five words that have nothing to do with each other.");
    }

    static Problem notEnrolled() {
        return Problem.of("not-enrolled", 422, "That did not work", "Start setting it up again with the same code.");
    }

    static Problem wrongTimeCode() {
        return Problem.of(
                "time-code", 422, "The six digits do not fit", "Wait for the next six digits and try again with them.");
    }

    static Problem notNow(String detail) {
        return Problem.of("not-now", 409, "Not possible now", detail);
    }

    static Problem providerUnavailable() {
        return Problem.of(
                "provider-unavailable",
                502,
                "The sign-in service does not answer",
                "Sign in with a passkey or a password.");
    }
}
