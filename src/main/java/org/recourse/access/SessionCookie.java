package org.recourse.access;

/**
 * The cookie that carries a session. Its prefix makes browsers keep other hosts and unencrypted pages from setting it;
 * on http://localhost they take it too, because that is this computer.
 */
final class SessionCookie {

    static final String NAME = "__Host-recourse";

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** It lasts as long as the browser is open, and the session it names ends sooner. */
    static String of(String token) {
        return NAME + "=" + token + ATTRIBUTES;
    }

    static String cleared() {
        return NAME + "=" + ATTRIBUTES + "; Max-Age=0";
    }
}
