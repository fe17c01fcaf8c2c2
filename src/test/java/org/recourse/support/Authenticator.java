package org.recourse.support;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * An authenticator and the browser around it, made for one origin: it writes what the Web Authentication specification
 * says, byte by byte, so that it shares no code with what it tests.
 */
public final class Authenticator {

    public static final int PRESENT = 1;
    public static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final String origin;
    private final String relyingParty;
    private final KeyPair keys = newKeys();
    private final byte[] credentialId = MessageDigests.sha256(keys.getPublic().getEncoded());
    private int flags = PRESENT | VERIFIED;
    private int counter;

    public Authenticator(String origin, String relyingParty) {
        this.origin = origin;
        this.relyingParty = relyingParty;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of the person from now on. */
    public void setFlags(int flags) {
        this.flags = flags;
    }

    public void setCounter(int counter) {
        this.counter = counter;
    }

    public String credentialId() {
        return base64(credentialId);
    }

    /** The two values a browser sends when a passkey was made. */
    public String[] create(String challenge) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : new String[] {"fmt", "none", "attStmt"}) {
            out.writeBytes(cborText(text));
        }
        out.write(0xA0);
        out.writeBytes(cborText("authData"));
        byte[] data = attested();
        out.write(0x59);
        out.write(data.length >> 8);
        out.write(data.length);
        out.writeBytes(data);
        byte[] body = out.toByteArray();
        byte[] attestation = new byte[body.length + 1];
        attestation[0] = (byte) 0xA3;
        System.arraycopy(body, 0, attestation, 1, body.length);
        return new String[] {base64(clientData("webauthn.create", challenge)), base64(attestation)};
    }

    /** The three values a browser sends when a passkey answered: client data, authenticator data and signature. */
    public String[] answer(String challenge) {
        try {
            counter++;
            byte[] client = clientData("webauthn.get", challenge);
            byte[] data = head(flags).array();
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(MessageDigests.sha256(client));
            return new String[] {base64(client), base64(data), base64(signature.sign())};
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ByteBuffer head(int allFlags) {
        return ByteBuffer.allocate(37)
                .put(MessageDigests.sha256(relyingParty.getBytes(StandardCharsets.UTF_8)))
                .put((byte) allFlags)
                .putInt(counter);
    }

    private byte[] attested() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head(flags | ATTESTED).array());
        out.writeBytes(new byte[16]);
        out.write(0);
        out.write(credentialId.length);
        out.writeBytes(credentialId);
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        out.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20});
        out.writeBytes(bytes32(key.getW().getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, 0x20});
        out.writeBytes(bytes32(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private byte[] clientData(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cborText(String text) {
        return ((char) (0x60 + text.length()) + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes32(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] result = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, result, 32 - length, length);
        return result;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final class MessageDigests {

        static byte[] sha256(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
