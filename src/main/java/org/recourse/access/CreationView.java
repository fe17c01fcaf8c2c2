package org.recourse.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What a browser needs to have a passkey made, in the form of the Web Authentication API. */
record CreationView(
        Party rp,
        User user,
        String challenge,
        @JsonProperty("pubKeyCredParams") List<Algorithm> parameters,
        int timeout,
        String attestation,
        @JsonProperty("authenticatorSelection") Selection selection) {

    private static final int MILLIS = 300_000;

    record Party(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, int alg) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static CreationView of(String challenge, Account account, Site site) {
        String name = account.name().value();
        return new CreationView(
                new Party(site.relyingPartyId(), "Recourse"),
                new User(userHandle(account.id()), name, name),
                challenge,
                Passkeys.ALGORITHMS.stream()
                        .map(id -> new Algorithm("public-key", id))
                        .toList(),
                MILLIS,
                "none",
                new Selection("required", true, "required"));
    }

    static String userHandle(AccountId account) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(account.value()));
    }
}
