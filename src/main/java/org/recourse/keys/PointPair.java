package org.recourse.keys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;

/** A key pair on the curve P-256, as bytes of a fixed length. */
final class PointPair {

    static final int SCALAR_BYTES = 32;
    /** A mark and two coordinates. */
    static final int POINT_BYTES = 1 + 2 * SCALAR_BYTES;

    private static final byte UNCOMPRESSED = 4;
    private static final String CURVE = "secp256r1";

    private final ECPublicKey open;
    private final ECPrivateKey secret;

    private PointPair(ECPublicKey open, ECPrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    static PointPair random() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            return new PointPair((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    static ECPrivateKey privateHalf(byte[] scalar) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(CURVE));
            return (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(
                            new BigInteger(1, scalar), curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    byte[] point() {
        ECPoint point = open.getW();
        return ByteBuffer.allocate(POINT_BYTES)
                .put(UNCOMPRESSED)
                .put(fixed(point.getAffineX()))
                .put(fixed(point.getAffineY()))
                .array();
    }

    byte[] scalar() {
        return fixed(secret.getS());
    }

    /** Without the sign that a number brings, and with the zeros that it leaves out. */
    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[SCALAR_BYTES];
        int length = Math.min(bytes.length, SCALAR_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, SCALAR_BYTES - length, length);
        return fixed;
    }

    @Override
    public String toString() {
        return "PointPair";
    }
}
