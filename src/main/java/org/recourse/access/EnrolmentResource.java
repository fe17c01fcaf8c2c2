package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.recourse.pages.QrMark;

/** {@code /api/enrolment}: whoever holds a code sets up a passkey, or a password with codes. */
@Path("/api/enrolment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EnrolmentResource {

    private final Enrolment enrolment;
    private final Passkeys passkeys;

    EnrolmentResource(Enrolment enrolment, Passkeys passkeys) {
        this.enrolment = enrolment;
        this.passkeys = passkeys;
    }

    /** The code, as it was typed. */
    public record CodeGiven(@NotNull String code) {

        @Override
        public String toString() {
            return "CodeGiven";
        }
    }

    /** The code, the label of the device, and what the authenticator made, in base64url. */
    public record PasskeyMade(
            @NotNull String code,
            @NotNull String device,
            @NotNull String clientDataJSON,
            @NotNull String attestationObject) {

        @Override
        public String toString() {
            return "PasskeyMade";
        }
    }

    /** The code, the password, and a first code of the program that has the secret. */
    public record PasswordChosen(
            @NotNull String code,
            @NotNull String password,
            @NotNull String timeCode) {

        @Override
        public String toString() {
            return "PasswordChosen";
        }
    }

    /**
     * The secret for a program that shows codes. It is given once.
     *
     * @param name what to sign in with
     * @param address the secret as a link that such programs read
     * @param qr the link as an SVG picture
     */
    public record CodeSecret(String name, String secret, String address, String qr) {

        @Override
        public String toString() {
            return "CodeSecret";
        }
    }

    @POST
    @Path("/passkey/challenge")
    @PermitAll
    public CreationView challenge(@NotNull @Valid CodeGiven given, @Context HttpServletRequest request) {
        Enrolment.Holder holder = enrolment.holderOf(given.code(), request.getRemoteAddr());
        return CreationView.of(enrolment.newChallenge(holder), holder.account(), passkeys.site());
    }

    @POST
    @Path("/passkey")
    @PermitAll
    public void addPasskey(@NotNull @Valid PasskeyMade given, @Context HttpServletRequest request) {
        Device device = Given.device("/device", given.device());
        NewPasskey made = new NewPasskey(
                Given.bytes("/clientDataJSON", given.clientDataJSON()),
                Given.bytes("/attestationObject", given.attestationObject()));
        enrolment.addPasskey(enrolment.holderOf(given.code(), request.getRemoteAddr()), device, made);
    }

    @POST
    @Path("/password/secret")
    @PermitAll
    public CodeSecret secret(@NotNull @Valid CodeGiven given, @Context HttpServletRequest request) {
        Enrolment.Holder holder = enrolment.holderOf(given.code(), request.getRemoteAddr());
        String secret = Base32.encode(enrolment.newSecret(holder));
        String address = "otpauth://totp/Recourse?issuer=Recourse&secret=" + secret;
        return new CodeSecret(
                holder.account().name().value(),
                secret,
                address,
                QrMark.of(address).svg());
    }

    @POST
    @Path("/password")
    @PermitAll
    public void setPassword(@NotNull @Valid PasswordChosen given, @Context HttpServletRequest request) {
        Enrolment.Holder holder = enrolment.holderOf(given.code(), request.getRemoteAddr());
        enrolment.setPassword(holder, new Enrolment.Chosen(given.password(), given.timeCode()));
    }
}
