package org.recourse.audit;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks an exported audit without the database: from the export, the public keys, and heads held elsewhere. */
public final class AuditVerifier {

    private static final int MOST_PROBLEMS = 20;

    private final Map<String, PublicKey> keys;
    private final Map<Long, String> heldOutside = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long entries;
    private long signedUpTo;
    private String last = AuditLine.START;

    private AuditVerifier(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Goes through an export once.
     *
     * @param keys the public keys by their names
     * @param heldOutside heads kept out of reach of whoever could change the database
     */
    public static Verdict verify(Stream<String> export, Map<String, PublicKey> keys, List<AuditHead> heldOutside) {
        AuditVerifier verifier = new AuditVerifier(keys);
        heldOutside.forEach(verifier::holdAgainst);
        for (Iterator<String> lines = export.iterator(); lines.hasNext(); ) {
            verifier.read(lines.next());
        }
        verifier.finish();
        return new Verdict(verifier.entries, verifier.signedUpTo, verifier.problems);
    }

    /**
     * Goes through the end of a chain: the links after a known one, and their heads.
     *
     * @param after the last line before them, as it is taken to be
     */
    static List<String> verifyAfter(AuditLine after, Stream<String> lines, Map<String, PublicKey> keys) {
        AuditVerifier verifier = new AuditVerifier(keys);
        verifier.entries = after.seq();
        verifier.signedUpTo = after.seq();
        verifier.last = after.hash();
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            verifier.read(each.next());
        }
        verifier.checkSigned();
        return List.copyOf(verifier.problems);
    }

    private void holdAgainst(AuditHead head) {
        if (!isSigned(head)) {
            note("the head of entry " + head.seq() + " held outside is not signed by a known key");
        }
        heldOutside.put(head.seq(), head.hash());
    }

    private void read(String json) {
        Optional<AuditLine> line = AuditLine.parse(json);
        if (line.isPresent()) {
            checkSigned();
            check(line.get());
            return;
        }
        AuditHead.parse(json)
                .ifPresentOrElse(
                        this::check,
                        () -> note("after entry " + entries + " stands what is neither an entry nor a head"));
    }

    private void check(AuditLine line) {
        entries++;
        if (line.seq() != entries) {
            note("in place of entry " + entries + " stands entry " + line.seq());
        }
        if (!line.prev().equals(last)) {
            note("entry " + entries + " does not follow from the one before it");
        }
        if (!line.hash().equals(line.computeHash())) {
            note("entry " + entries + " is not what was written");
        }
        String held = heldOutside.remove(entries);
        if (held != null && !held.equals(line.hash())) {
            note("entry " + entries + " is another one than in the head held outside");
        }
        last = line.hash();
    }

    private void check(AuditHead head) {
        if (head.seq() != entries || !head.hash().equals(last)) {
            note("the head after entry " + entries + " belongs to another entry");
        } else if (!isSigned(head)) {
            note("the head of entry " + entries + " is not signed by a known key");
        } else if (signedUpTo == entries) {
            note("entry " + entries + " has two heads");
        } else {
            signedUpTo = entries;
        }
    }

    private void checkSigned() {
        if (entries > 0 && entries % AuditLog.ENTRIES_A_HEAD == 0 && signedUpTo != entries) {
            note("the head of entry " + entries + " is missing");
        }
    }

    private void finish() {
        checkSigned();
        for (Long seq : heldOutside.keySet()) {
            note("entry " + seq + " is missing, whose head is held outside");
        }
    }

    private boolean isSigned(AuditHead head) {
        PublicKey key = keys.get(head.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(AuditHead.signedBytes(head.seq(), head.hash(), head.keyId()));
            return signature.verify(HexFormat.of().parseHex(head.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void note(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
