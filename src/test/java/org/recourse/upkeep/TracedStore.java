package org.recourse.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.records.Code;
import org.recourse.records.Edited;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;

/**
 * To be traced. Several people keep and take back in an open store, and upkeep does its work between them. Says what was
 * answered: {@code +} kept, {@code %} about to take back, {@code /} without its answers, {@code -} gone.
 */
final class TracedStore {

    /** What it says, among whatever its libraries may print. */
    static final Pattern ANSWER = Pattern.compile("[+%/-] [0-9A-Z]{11}");

    private static final int PEOPLE = 4;
    private static final int DEEDS = 14;

    private TracedStore() {}

    public static void main(String[] arguments) throws Exception {
        Random chance = new Random(Long.parseLong(arguments[1]));
        try (StoreOnDisk store = StoreOnDisk.openIn(Path.of(arguments[0]), Clock.fixed(Agreed.NOW, ZoneOffset.UTC))) {
            Start.check(store.holdings());
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                long seed = chance.nextLong();
                people.add(new Thread(() -> work(store, new Random(seed))));
            }
            people.forEach(Thread::start);
            Purge purge = new Purge(store.holdings());
            for (int i = 0; i < 3; i++) {
                people.get(i).join();
                purge.run();
            }
            people.get(PEOPLE - 1).join();
        }
    }

    private static void work(StoreOnDisk store, Random chance) {
        List<Code> own = new ArrayList<>();
        RecordContent content = Kept.of(Scope.STORE, Scope.ANSWERS_FOR_LAWYER);
        for (int i = 0; i < DEEDS; i++) {
            int dice = chance.nextInt(6);
            if (own.isEmpty() || dice < 3) {
                Code code = Code.random();
                store.records().store().create(store.records().pseudonyms().idOf(code), content, Actor.SERVICE);
                own.add(code);
                say("+ " + code.text());
            } else {
                Code code = own.remove(chance.nextInt(own.size()));
                say("% " + code.text());
                takeBack(store, code, dice == 3);
            }
        }
    }

    private static void takeBack(StoreOnDisk store, Code code, boolean answersOnly) {
        RecordId id = store.records().pseudonyms().idOf(code);
        if (answersOnly) {
            store.records()
                    .store()
                    .edit(
                            id,
                            Actor.PUBLIC,
                            found -> Optional.of(Edited.takingBack(
                                    found.keeping(grant -> grant.scope() == Scope.STORE), Action.CONSENT_WITHDRAWN)));
            say("/ " + code.text());
        } else {
            store.end(id);
            say("- " + code.text());
        }
    }

    /** In one call, so that the line stands whole in the trace. */
    private static void say(String line) {
        synchronized (System.out) {
            System.out.print(line + "\n");
            System.out.flush();
        }
    }
}
