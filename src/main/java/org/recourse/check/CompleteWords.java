package org.recourse.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;

/** Stands in for words a pack does not have yet, so that its rules can be tried while its texts are being written. */
final class CompleteWords {

    private CompleteWords() {}

    static Pack of(Pack pack) {
        Map<String, Words> complete = new LinkedHashMap<>();
        pack.words().forEach((language, words) -> {
            Map<String, String> byKey = new HashMap<>(words.byKey());
            NeededKeys.of(pack, words).forEach(key -> byKey.putIfAbsent(key, key));
            complete.put(language, new Words(language, words.name(), words.status(), byKey, words.lines()));
        });
        return new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.status(),
                pack.courtLanguage(),
                pack.levels(),
                pack.reviews(),
                pack.sources(),
                pack.questions(),
                pack.indicators(),
                pack.gates(),
                pack.safety(),
                pack.services(),
                pack.alternatives(),
                pack.remedies(),
                complete,
                pack.files(),
                pack.digest());
    }
}
