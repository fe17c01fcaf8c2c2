package org.recourse.records;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.recourse.consent.Scope;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.keys.HeldKey;
import org.recourse.keys.RefusedException;
import org.recourse.keys.RowContext;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

/**
 * A held record as counsel gets it. Whoever carries it can read why and until when, and nothing of what it says.
 *
 * @param format which form this is
 * @param reason why it is held
 * @param until the day by which it is erased here
 * @param takenBack what the person took back since
 * @param counsel the fingerprint of the key it is held for
 * @param record the id of the record, which text and key are bound to
 * @param slot the slot of its key, the same
 * @param version the version of its row, the same
 * @param week the week it would have ended in, the same
 * @param key the key of the text, sealed to counsel, in Base64
 * @param text the sealed text, in Base64
 */
public record HeldFile(
        String format,
        HoldReason reason,
        LocalDate until,
        Set<Scope> takenBack,
        String counsel,
        UUID record,
        UUID slot,
        int version,
        int week,
        String key,
        String text) {

    /** The most bytes that one can have. */
    public static final int MOST_BYTES = StrictJson.MAX_BYTES;

    private static final String FORMAT = "recourse-hold-1";

    /** Refuses other forms. */
    public HeldFile {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("this is another form of file");
        }
        takenBack = Collections.unmodifiableSortedSet(new TreeSet<>(takenBack));
    }

    static HeldFile of(HoldRow row, HoldContent content) {
        HeldKey key = content.key();
        return new HeldFile(
                FORMAT,
                content.reason(),
                row.expiryWeek().monday(),
                content.takenBack(),
                content.counsel(),
                key.context().row(),
                key.slot().value(),
                key.context().version(),
                key.context().expiryWeek(),
                key.sealed(),
                Base64.getEncoder().encodeToString(row.sealed().bytes()));
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException if it is none
     */
    public static HeldFile parse(byte[] file) {
        ObjectMapper mapper = StrictJson.newMapper();
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        // The text of a record is longer than any that a request may carry.
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.defaults());
        return StrictJson.read(mapper, file, HeldFile.class);
    }

    /**
     * The record, as JSON.
     *
     * @throws RefusedException if it was held for another key, was changed, or its parts do not belong together
     * @throws IllegalArgumentException if a part is not written as it must be
     */
    public byte[] open(CounselPrivateKey counsel) {
        RowContext context = new RowContext(RecordRow.TABLE, record, version, week);
        return counsel.open(new HeldKey(new SlotId(slot), context, key), sealed());
    }

    private Sealed sealed() {
        return Sealed.of(Base64.getDecoder().decode(text));
    }

    @Override
    public String toString() {
        return "HeldFile";
    }
}
