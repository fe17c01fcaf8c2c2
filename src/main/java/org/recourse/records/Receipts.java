package org.recourse.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.recourse.consent.Week;
import org.recourse.keys.LookupKey;

/**
 * Receipts for what was taken back, so that a person can show that they did.
 *
 * <p>A number is four random letters and a mark of this service over them, the week, and whether all was erased. It is kept
 * nowhere. It opens nothing, and nothing leads from it to a record: the code of the record is not in it.
 */
public final class Receipts {

    private static final int RANDOM_LETTERS = 4;
    private static final int RANDOM_BYTES = 4;
    private static final int MARK_LETTERS = 8;
    /** So long a receipt can be checked. */
    private static final int WEEKS = 106;

    private static final Pattern NUMBER = Pattern.compile("R[0-9A-HJKMNP-TV-Z]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LookupKey key;
    private final Clock clock;

    public Receipts(LookupKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * A receipt.
     *
     * @param number as it is shown: {@code R-4Q7X-M2KD-9TWA}
     * @param week such as 2026-W47
     * @param all whether all was erased, and not a part
     */
    public record Receipt(String number, String week, boolean all) {

        @Override
        public String toString() {
            return "Receipt";
        }
    }

    /** A new one, for what is taken back now. */
    public Receipt give(boolean all) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        Week week = Week.now(clock);
        String random = Code.letters(bytes, RANDOM_LETTERS);
        return receipt(random + mark(random, week, all), week, all);
    }

    /** What a number says, if it was given here within two years. */
    public Optional<Receipt> check(String typed) {
        String plain = Code.plain(typed);
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        String letters = plain.substring(1);
        for (int back = 0; back < WEEKS; back++) {
            Week week = Week.of(Week.today(clock).minusWeeks(back));
            for (boolean all : new boolean[] {true, false}) {
                if (isMarked(letters, week, all)) {
                    return Optional.of(receipt(letters, week, all));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMarked(String letters, Week week, boolean all) {
        String wanted = mark(letters.substring(0, RANDOM_LETTERS), week, all);
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII),
                letters.substring(RANDOM_LETTERS).getBytes(StandardCharsets.US_ASCII));
    }

    private String mark(String random, Week week, boolean all) {
        byte[] when = ByteBuffer.allocate(Integer.BYTES).putInt(week.number()).array();
        byte[] what = {(byte) (all ? 1 : 0)};
        return Code.letters(key.hash("receipt", random.getBytes(StandardCharsets.US_ASCII), when, what), MARK_LETTERS);
    }

    private static Receipt receipt(String letters, Week week, boolean all) {
        String number = "R-" + letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
        return new Receipt(number, week.text(), all);
    }
}
