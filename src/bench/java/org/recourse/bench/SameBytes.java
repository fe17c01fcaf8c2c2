package org.recourse.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.recourse.release.Assessor;

/** Assesses a million interviews on one thread and on two, and compares the SHA-256 of all that comes out. */
final class SameBytes {

    private static final int THOUSANDS = Integer.getInteger("bench.thousands", 1_000);

    private final Subject subject = Subject.load();
    private final Assessor assessor = new Assessor(subject.releases());

    private SameBytes() {}

    static void print() throws Exception {
        SameBytes same = new SameBytes();
        String one = same.sum(1);
        String two = same.sum(2);
        System.out.printf(
                "%nSHA-256 of the assessments of %,d interviews%non one thread   %s%non two threads  %s%n",
                THOUSANDS * Mix.SIZE, one, two);
        if (!one.equals(two)) {
            throw new IllegalStateException("the same interviews gave other bytes");
        }
    }

    /** A sum of the sums of each thousand, in their order. */
    private String sum(int threads) throws Exception {
        List<Callable<byte[]>> thousands = new ArrayList<>();
        for (int index = 0; index < THOUSANDS; index++) {
            long seed = Mix.SEED + index;
            thousands.add(() -> sumOfThousand(seed));
        }
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<byte[]> sum : pool.invokeAll(thousands)) {
                all.update(sum.get());
            }
        } finally {
            pool.shutdown();
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private byte[] sumOfThousand(long seed) throws NoSuchAlgorithmException {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        for (byte[] document : Mix.documents(subject.release().pack(), Mix.SIZE, seed)) {
            sum.update(assessor.assess(document));
        }
        return sum.digest();
    }
}
