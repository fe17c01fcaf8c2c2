package org.recourse.access;

/** What a browser needs to ask an authenticator for an answer, in the form of the Web Authentication API. */
record ChallengeView(String challenge, String rpId, int timeout, String userVerification) {

    private static final int MILLIS = 120_000;

    static ChallengeView of(String challenge, Site site) {
        return new ChallengeView(challenge, site.relyingPartyId(), MILLIS, "required");
    }
}
