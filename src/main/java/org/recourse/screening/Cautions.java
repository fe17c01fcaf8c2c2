package org.recourse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.recourse.pack.Alternative;
import org.recourse.pack.Bits;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;
import org.recourse.pack.Words;
import org.recourse.screening.Assessment.Caution;

/** What a way out costs: its burden, plea, record and immigration, and where its dates clash with the person's life. */
final class Cautions {

    /** What makes dates hard, by the person's own account. */
    static final String HARD_DATES = "N5";

    private final Property hardDates;
    private final Map<String, InWords> byLanguage = new HashMap<>();

    Cautions(Pack pack, Vocabulary vocabulary, Reasons reasons) {
        this.hardDates = vocabulary.get(HARD_DATES);
        pack.words().forEach((language, words) -> byLanguage.put(language, inWords(pack, words, reasons)));
    }

    /** The cautions of one language; those about dates by the place of what makes them hard. */
    private record InWords(Map<String, Fixed> byWay, Map<Integer, Caution> dates) {}

    /** What is said of a way out to everybody, before and after what is said of dates. */
    private record Fixed(List<Caution> before, List<Caution> after, List<Caution> both) {}

    private InWords inWords(Pack pack, Words words, Reasons reasons) {
        Map<String, Fixed> byWay = new HashMap<>();
        pack.alternatives().forEach(way -> byWay.put(way.id(), fixed(way, words)));
        Map<Integer, Caution> dates = new TreeMap<>();
        for (String code : hardDates.codes()) {
            String text = words.byKey().get("dates." + code);
            if (text != null) {
                int bit = hardDates.bit(code);
                dates.put(bit, new Caution("DATES", List.of(reasons.at(bit)), text));
            }
        }
        return new InWords(byWay, dates);
    }

    private static Fixed fixed(Alternative way, Words words) {
        List<Caution> before = new ArrayList<>();
        for (String kind : List.of("burden", "plea", "record", "immigration")) {
            before.add(new Caution(
                    kind.toUpperCase(Locale.ROOT), List.of(), words.get("alternatives." + way.id() + "." + kind)));
        }
        List<Caution> after = way.sources().stream().anyMatch(Citation::unconfirmed)
                ? List.of(new Caution("UNCONFIRMED", List.of(), words.get("notes.unconfirmed")))
                : List.of();
        List<Caution> both = new ArrayList<>(before);
        both.addAll(after);
        return new Fixed(before, after, List.copyOf(both));
    }

    List<Caution> of(Alternative way, long[] row, String language) {
        InWords words = Objects.requireNonNull(byLanguage.get(language));
        Fixed fixed = Objects.requireNonNull(words.byWay().get(way.id()));
        List<Caution> dates = way.dates() ? dates(words, row) : List.of();
        if (dates.isEmpty()) {
            return fixed.both();
        }
        List<Caution> cautions = new ArrayList<>(fixed.before());
        cautions.addAll(dates);
        cautions.addAll(fixed.after());
        return cautions;
    }

    private static List<Caution> dates(InWords words, long[] row) {
        List<Caution> dates = new ArrayList<>(2);
        words.dates().forEach((bit, caution) -> {
            if (Bits.has(row, bit)) {
                dates.add(caution);
            }
        });
        return dates;
    }
}
