package org.recourse.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.HourKeys;
import org.recourse.keys.RefusedException;
import org.recourse.keys.SealingKey;

/**
 * A request that was sealed on a tablet: a JWE in its compact form, as a JSON text. One algorithm, one cipher, and
 * nothing else in the header: no compression, which would unfold without end, and no key of another kind.
 */
record SealedRequest(JWEObject jwe, SealingKey key) {

    /** A request padded to 16 KiB, in base64, and its header. */
    private static final int LONGEST = 24 * 1024;

    private static final Pattern FORM =
            Pattern.compile("\"(([A-Za-z0-9_-]+)\\.\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)\"");
    private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> HEADER = Set.of("alg", "enc", "kid", "epk");
    private static final Set<String> POINT = Set.of("kty", "crv", "x", "y");

    /**
     * Reads what was sent, without opening it.
     *
     * @throws ProblemException if it is anything else, or its key is gone
     */
    static SealedRequest read(byte[] body, HourKeys keys, Requests requests) {
        var text = FORM.matcher(new String(body, StandardCharsets.ISO_8859_1));
        if (body.length > LONGEST || !text.matches()) {
            throw unreadable();
        }
        try {
            String kid = checkHeader(requests, Base64.getUrlDecoder().decode(text.group(2)));
            SealingKey key = keys.find(kid).orElseThrow(SealedRequest::tooOld);
            return new SealedRequest(JWEObject.parse(text.group(1)), key);
        } catch (ParseException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** Before the library sees it, which takes more than is used here. Gives the name of the key. */
    private static String checkHeader(Requests requests, byte[] json) {
        JsonNode header = requests.read(json, HEADER);
        JsonNode point = requests.object(header, "epk", POINT);
        if (!requests.text(header, "alg").equals("ECDH-ES")
                || !requests.text(header, "enc").equals("A256GCM")
                || !requests.text(point, "kty").equals("EC")
                || !requests.text(point, "crv").equals("P-256")
                || !COORDINATE.matcher(requests.text(point, "x")).matches()
                || !COORDINATE.matcher(requests.text(point, "y")).matches()) {
            throw unreadable();
        }
        return requests.text(header, "kid");
    }

    /** Opens it: the bytes that the tablet sealed. */
    byte[] open(HourKeys keys) {
        try {
            jwe.decrypt(new ECDHDecrypter(keys.privateHalf(key)));
            return jwe.getPayload().toBytes();
        } catch (JOSEException | IllegalArgumentException e) {
            throw unreadable();
        } catch (RefusedException e) {
            throw tooOld();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(Problem.of(
                "sealed-unreadable",
                400,
                "Sealed request unreadable",
                "Seal with ECDH-ES and A256GCM to the key of this hour from /api/sealing-keys, and send the compact form as one"
                        + " JSON text."));
    }

    static ProblemException tooOld() {
        return new ProblemException(Problem.of(
                "sealed-too-old",
                410,
                "Sealed too long ago",
                "It waited for more than eight hours, and nobody can open it any more. Delete it."));
    }

    @Override
    public String toString() {
        return "SealedRequest";
    }
}
