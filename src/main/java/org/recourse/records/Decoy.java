package org.recourse.records;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.consent.WordingName;
import org.recourse.keys.Keys;
import org.recourse.keys.Sealed;

/** A record of nobody, in memory: opened and sealed where a real one is missing, so that missing takes as long. */
final class Decoy {

    /** Any will do. */
    static final int WEEK = 202601;

    private final SealedJson<RecordContent> texts;
    private final RecordRow row;
    private final Sealed sealed;

    private Decoy(SealedJson<RecordContent> texts, RecordRow row, Sealed sealed) {
        this.texts = texts;
        this.row = row;
        this.sealed = sealed;
    }

    static Decoy in(Week week) {
        Keys keys = Keys.inMemoryOnly();
        SealedJson<RecordContent> texts = new SealedJson<>(keys, RecordContent.class);
        Week ends = Week.of(week.monday().plusDays(Grant.USUAL_DAYS));
        RecordRow row = RecordRow.first(new RecordId(UUID.randomUUID()), ends);
        keys.create(row.slot());
        Grant store = new Grant(Scope.STORE, null, Scope.STORE.items(), new WordingName("", "", ""), week, ends);
        RecordContent content = new RecordContent(
                new PackName("", "", ""),
                week,
                List.of(Item.CHOSEN.name()),
                List.of(),
                new TreeMap<>(),
                null,
                List.of(store),
                List.of(),
                List.of(),
                0);
        return new Decoy(texts, row, texts.seal(row.slot(), row.context(), content));
    }

    void work() {
        RecordContent content = texts.open(row.slot(), row.context(), sealed);
        texts.seal(row.slot(), row.context(), content);
    }
}
