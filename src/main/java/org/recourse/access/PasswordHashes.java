package org.recourse.access;

import com.google.crypto.tink.subtle.Random;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** Passwords as Argon2id hashes. Each takes much memory and time, so two are worked out at once and no more. */
final class PasswordHashes {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final Semaphore admitted = new Semaphore(AT_ONCE + MOST_WAITING);

    /** Stands in where there is no account or no password, so that both take the same work. No password gives it. */
    private final String ofNobody = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$"
            + random(SALT_BYTES) + "$" + random(HASH_BYTES);

    String hash(String password) {
        return limited(
                () -> ARGON.hash(bytes(password), Random.randBytes(SALT_BYTES)).getResult());
    }

    boolean matches(String password, String hash) {
        return limited(() -> ARGON.check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    String ofNobody() {
        return ofNobody;
    }

    private static String random(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(Random.randBytes(bytes));
    }

    private <T> T limited(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new ProblemException(Problem.unavailable());
        }
        try {
            running.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                running.release();
            }
        } finally {
            admitted.release();
        }
    }

    /** The same for every keyboard that composes letters in another way. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
