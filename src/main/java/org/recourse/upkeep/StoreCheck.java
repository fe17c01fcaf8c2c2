package org.recourse.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.recourse.audit.AuditEnd;
import org.recourse.audit.AuditHead;
import org.recourse.audit.Verdict;
import org.recourse.keys.KeysReport;
import org.recourse.records.RecordId;

/**
 * Looks at everything: pages, rows, keys, audit, who may open the files. Looking at pages alone finds next to nothing of
 * what goes wrong with single bits, so each record is opened. Mends nothing.
 */
public final class StoreCheck {

    private final Holdings holdings;

    /** A check of what is open. */
    public StoreCheck(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * Checks all there is.
     *
     * @param heads heads of the audit held elsewhere
     * @param folders the folders nobody else may open
     */
    public List<Finding> run(List<AuditHead> heads, List<Path> folders) {
        List<Finding> findings = new ArrayList<>();
        // A store whose settings are not as they must be does not open.
        findings.add(Finding.of("settings: as they must be, on every connection", List.of()));
        findings.add(attempt("database", this::database));
        findings.add(attempt("audit", () -> audit(heads)));
        findings.add(attempt("records", this::records));
        findings.add(attempt("holds", this::holds));
        findings.add(attempt("keys", this::keys));
        folders.forEach(folder -> findings.add(attempt("permissions", () -> permissions(folder))));
        return List.copyOf(findings);
    }

    /** The part that is done each night while the service runs: what is wrong with pages, records and keys. */
    List<String> nightly() {
        return List.of(
                        attempt("database", this::database),
                        attempt("records", this::records),
                        attempt("holds", this::holds),
                        attempt("audit", () -> audit(List.of())))
                .stream()
                .flatMap(finding -> finding.problems().stream())
                .toList();
    }

    private static Finding attempt(String what, Supplier<Finding> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return Finding.of(
                    what + ": not checked",
                    List.of("the " + what + " cannot be read (" + e.getClass().getSimpleName()
                            + "). Stop the service and restore a backup"));
        }
    }

    private Finding database() {
        return Finding.of(
                "database: every page, index and reference", holdings.database().integrityCheck());
    }

    private Finding audit(List<AuditHead> heads) {
        AuditEnd end = holdings.end().now();
        Verdict verdict = AuditFile.verify(holdings, heads);
        List<String> problems = new ArrayList<>(verdict.problems());
        problems.addAll(holdings.database().read(handle -> holdings.audit().findUnmarked(handle, 0)));
        problems.addAll(holdings.database().read(end::problems));
        return Finding.of(
                "audit: " + verdict.entries() + " entries, signed up to " + verdict.signedUpTo() + ", held against "
                        + heads.size() + " heads and entry " + end.seq() + " beside the keys",
                problems);
    }

    private Finding records() {
        List<RecordId> ids = holdings.records().inventory().listLive();
        long damaged = ids.stream()
                .filter(id -> !holdings.records().inventory().isSound(id))
                .count();
        return Finding.of(
                "records: " + ids.size() + " opened",
                damaged == 0
                        ? List.of()
                        : List.of(damaged + " records do not open. If a backup has them whole, restore it"));
    }

    /** The text inside is for counsel alone; whether it is whole can only be seen there. */
    private Finding holds() {
        List<RecordId> ids = holdings.records().inventory().listHeld();
        long damaged = ids.stream()
                .filter(id -> !holdings.records().inventory().isHoldSound(id))
                .count();
        return Finding.of(
                "holds: " + ids.size() + " opened as far as they open here",
                damaged == 0
                        ? List.of()
                        : List.of(damaged + " holds do not open. If a backup has them whole, restore it"));
    }

    private Finding keys() {
        KeysReport report = holdings.keys().report();
        int orphans = new Orphans(holdings).find().size();
        int keyless = holdings.records().inventory().listWithoutKey().size();
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (keyless > 0) {
            problems.add(keyless + " records have no key and open no more. They go when their week is over");
        }
        if (report.torn() > 0) {
            problems.add(report.torn() + " keys are damaged and there is no mirror to mend them from");
        }
        if (!report.mirrorInStep()) {
            problems.add("the mirror of the keys misses a change. Mend its disk and start again");
        }
        if (orphans > 0) {
            notes.add(orphans + " keys have no record. The next start destroys them. After a restore they may belong to"
                    + " records of a later backup: restore that one instead, before you start");
        }
        if (report.copiesOnWrite()) {
            notes.add("this file system may keep what is overwritten; a key is gone for sure when the keys are turned");
        }
        return new Finding("keys: " + report.live() + " compared with the records, both ways", problems, notes);
    }

    private static Finding permissions(Path folder) {
        try {
            return Finding.of("permissions: " + folder, PrivateFolder.listOpenToOthers(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
