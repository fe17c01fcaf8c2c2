package org.recourse.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.recourse.pack.Alternative;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** What a purpose can conclude, as a table before its rules. */
final class Tables {

    private static final Map<Alternative.Plea, String> PLEAS = Map.of(
            Alternative.Plea.NO, "no plea, no admission",
            Alternative.Plea.CHECK, "no plea; look for an admission of facts",
            Alternative.Plea.VARIES, "varies",
            Alternative.Plea.USUALLY, "usually a plea",
            Alternative.Plea.YES, "a plea",
            Alternative.Plea.AFTER_CONVICTION, "after a conviction",
            Alternative.Plea.NOT_A_DISPOSITION, "does not end the case");

    private final Pack pack;
    private final Rulebook rulebook;
    private final PackWords words;
    private final Uses uses;

    Tables(Pack pack, Rulebook rulebook, PackWords words, Uses uses) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.words = words;
        this.uses = uses;
    }

    void write(Purpose purpose, Page page) {
        switch (purpose) {
            case GATES -> gates(page);
            case SIGNS -> signs(page);
            case CONCERN -> levels(page);
            case SAFETY ->
                page.table(
                        List.of("Step", "What we say and do"),
                        pack.safety().stream()
                                .map(id -> List.of(Page.code(id), words.get("safety." + id)))
                                .toList());
            case NEEDS, SUPPORT -> services(purpose, page);
            case ALTERNATIVES -> alternatives(page);
            case REMEDIES -> remedies(page);
        }
    }

    private void gates(Page page) {
        page.table(
                List.of("Gate", "Closes", "What the person hears"),
                pack.gates().stream()
                        .map(gate -> List.of(
                                Page.code(gate.id()),
                                pack.questions().stream()
                                        .map(Question::id)
                                        .filter(gate.closes()::contains)
                                        .collect(Collectors.joining(", ")),
                                words.get("gates." + gate.id())))
                        .toList());
        page.paragraph("A question of the opening that was not asked counts as its most careful answer:");
        page.items(pack.questions().stream()
                .filter(question -> question.absent() != null)
                .map(question -> words.question(question.id()) + " counts as "
                        + words.answer(question.id(), Objects.requireNonNull(question.absent())))
                .toList());
    }

    private void signs(Page page) {
        page.table(
                List.of("Sign", "As it is told back", "Group", "Touches", "Strength", "From", "Source"),
                pack.indicators().stream().map(this::sign).toList());
        page.paragraph("A *strong* sign is itself a means named in a statute, or a form of compulsion named by law and"
                + " by a tested tool. A *moderate* sign is named by law or by expert lists but common elsewhere too."
                + " Being poor, young, a migrant, ill, homeless or in sex work is deliberately no sign at all.");
    }

    private List<String> sign(Indicator sign) {
        List<Rule> rules = rulebook.rules().stream()
                .filter(rule -> rule.finding().id().equals(sign.id()))
                .toList();
        String from = rules.stream()
                .map(rule -> String.join(", ", uses.properties(rule)) + " (" + Page.toRule(rule.id()) + ")")
                .collect(Collectors.joining("; "));
        String note = sign.note().isEmpty() ? "" : ". " + Page.plain(sign.note());
        return List.of(
                Page.code(sign.id()),
                words.get("indicators." + sign.id()),
                sign.group().toLowerCase(Locale.ROOT),
                sign.elements().stream().sorted().map(Tables::element).collect(Collectors.joining(", ")),
                strength(sign) + note,
                from,
                PackWords.sources(sign.sources()));
    }

    private static String element(Indicator.Element element) {
        return switch (element) {
            case ACT -> "an act";
            case MEANS -> "a means of control";
            case COMPELLED -> "compelled work";
            case EXPLOITATION -> "exploitation";
            case LEGAL -> "a legal fact";
        };
    }

    private static String strength(Indicator sign) {
        return switch (sign.strength()) {
            case STRONG -> "strong";
            case MODERATE -> "moderate";
            case LEGAL_HISTORY -> "never part of a level: a fact about the past, for the lawyer";
            case PROTOCOL -> "never part of a level: opens another protocol";
        };
    }

    private void levels(Page page) {
        page.table(
                List.of("Level", "What the person is told", "The fewest signs that reach it"),
                pack.levels().stream()
                        .map(level -> List.of(Page.code(level), words.get("levels." + level), fewest(level)))
                        .toList());
    }

    private String fewest(String level) {
        if (!rulebook.levels().order().contains(level)) {
            return "not reached by signs: it takes their place";
        }
        int fewest = rulebook.levels().smallest(level).stream()
                .mapToInt(Integer::bitCount)
                .min()
                .orElse(0);
        return switch (fewest) {
            case 0 -> "none";
            case 1 -> "one";
            case 2 -> "two different ones";
            default -> "three different ones or more";
        };
    }

    private void services(Purpose purpose, Page page) {
        List<String> offered = rulebook.rules().stream()
                .filter(rule -> rule.purpose() == purpose)
                .map(rule -> rule.finding().id())
                .toList();
        page.table(
                List.of("Offer", "What it is", "Place in the list"),
                pack.services().stream()
                        .filter(service -> offered.contains(service.id()))
                        .map(service -> List.of(
                                words.get("services." + service.id() + ".name") + " (" + Page.code(service.id()) + ")",
                                words.get("services." + service.id() + ".text"),
                                switch (service.place()) {
                                    case ASKED -> "by what the person chose";
                                    case URGENT -> "right after what the person put first";
                                    case EVERYONE -> "listed for every person";
                                    case ADDED -> "extra, added to everything else";
                                }))
                        .toList());
    }

    private void alternatives(Page page) {
        page.table(
                List.of("Rung", "Option", "Burden", "Plea", "Record", "Immigration", "Source"),
                pack.alternatives().stream()
                        .map(way -> List.of(
                                String.valueOf(way.rung()),
                                words.get("alternatives." + way.id() + ".name") + " (" + Page.code(way.id()) + ")"
                                        + (way.added() ? ". Added by a level only" : "")
                                        + (way.dates() ? ". Asks for dates" : ""),
                                words.get("alternatives." + way.id() + ".burden"),
                                Objects.requireNonNull(PLEAS.get(way.plea())) + ". "
                                        + words.get("alternatives." + way.id() + ".plea"),
                                words.get("alternatives." + way.id() + ".record"),
                                words.get("alternatives." + way.id() + ".immigration"),
                                PackWords.sources(way.sources())))
                        .toList());
    }

    private void remedies(Page page) {
        page.table(
                List.of("Lead", "What the lawyer reads", "Source"),
                pack.remedies().stream()
                        .map(lead -> List.of(
                                words.get("remedies." + lead.id() + ".name") + " (" + Page.code(lead.id()) + ")",
                                words.get("remedies." + lead.id() + ".text"),
                                PackWords.sources(lead.sources())))
                        .toList());
    }
}
