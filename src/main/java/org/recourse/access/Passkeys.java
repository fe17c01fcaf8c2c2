package org.recourse.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks what authenticators say. The person must have been verified by the authenticator, by finger, face or PIN; which
 * make it is, is not asked.
 */
final class Passkeys {

    /** ES256, EdDSA and RS256: what platforms and security keys offer. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(id -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(id)))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Supplier<Site> site;

    Passkeys(Supplier<Site> site) {
        this.site = site;
    }

    Site site() {
        return site.get();
    }

    /** The challenge that was answered, as the browser wrote it down; it says nothing until the rest is checked. */
    Optional<String> challengeOf(byte[] clientDataJson) {
        try {
            return Optional.ofNullable(
                            converter.getJsonMapper().readTree(clientDataJson).get("challenge"))
                    .filter(node -> node.isString())
                    .map(node -> node.stringValue());
        } catch (tools.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }

    /** A passkey as it was just made, or nothing if any check fails. */
    Optional<Passkey> verify(NewPasskey made, String challenge, AccountId account, Device device) {
        try {
            RegistrationData data = manager.verify(
                    new RegistrationRequest(made.attestationObject(), made.clientDataJson()),
                    new RegistrationParameters(server(challenge), PARAMETERS, true, true));
            AuthenticatorData<?> authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(new Passkey(
                    credential.getCredentialId(),
                    account,
                    device,
                    credentials.convert(credential),
                    authenticator.isFlagBE(),
                    authenticator.getSignCount()));
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The new count of signatures, or nothing if any check fails, the count among them. */
    OptionalLong verify(PasskeyAnswer answer, String challenge, Passkey passkey) {
        try {
            AuthenticationData data = manager.verify(
                    new AuthenticationRequest(
                            answer.credentialId(),
                            answer.userHandle(),
                            answer.authenticatorData(),
                            answer.clientDataJson(),
                            answer.signature()),
                    new AuthenticationParameters(
                            server(challenge), record(passkey), List.of(passkey.id()), true, true));
            return OptionalLong.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backupEligible(),
                passkey.counter(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(String challenge) {
        Site current = site.get();
        byte @Nullable [] bytes = Base64.getUrlDecoder().decode(challenge);
        return ServerProperty.builder()
                .origin(new Origin(current.origin()))
                .rpId(current.relyingPartyId())
                .challenge(new DefaultChallenge(bytes))
                .build();
    }
}
