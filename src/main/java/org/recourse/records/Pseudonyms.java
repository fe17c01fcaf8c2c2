package org.recourse.records;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.recourse.keys.LookupKey;

/** Where codes lead: keyed hashes, which look random to whoever has not the key, and which nobody can turn back. */
public final class Pseudonyms {

    private final LookupKey lookup;

    Pseudonyms(LookupKey lookup) {
        this.lookup = lookup;
    }

    /** The id that a case code leads to, whether or not there is such a record. */
    public RecordId idOf(Code code) {
        return RecordId.of(lookup.hash("record", ascii(code.text())));
    }

    /** The code that the same request always gets, so that sending it again finds what it made. */
    public Code codeFor(String account, UUID idempotencyKey, byte[] request) {
        return Code.of(lookup.hash("case code", ascii(account), RecordId.bytes(idempotencyKey), request));
    }

    /** The id that a one-time code leads one attorney to; any other attorney is led elsewhere. */
    public UUID handedId(String attorney, Code code) {
        return RecordId.of(lookup.hash("hand-over", ascii(attorney), ascii(code.text())))
                .value();
    }

    /** The mark of an attorney on one hand-over; another one on each. */
    UUID readerOf(String attorney, UUID handover) {
        return RecordId.of(lookup.hash("reader", ascii(attorney), RecordId.bytes(handover)))
                .value();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
