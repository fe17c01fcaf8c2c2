package org.recourse.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.recourse.pack.Pack;
import org.recourse.pack.Review;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.Rulebook;

/**
 * The rule book of a pack: every question, rule, word and source of it as Markdown that needs no other knowledge.
 *
 * <p>Made from the pack alone, in the first of its languages. The same pack gives the same text.
 */
public final class RuleBook {

    private final Pack pack;
    private final Rulebook rulebook;
    private final PackWords words;
    private final Uses uses;
    private final Page page = new Page();

    private RuleBook(Pack pack, Rulebook rulebook) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.words = new PackWords(pack);
        this.uses = new Uses(rulebook.rules());
    }

    /** Writes the rule book of a checked pack. Only its line that starts with "Digest" changes with every byte. */
    public static String of(Pack pack, Rulebook rulebook) {
        return new RuleBook(pack, rulebook).write();
    }

    private String write() {
        front();
        howToRead();
        page.heading(2, "The questions, and what each answer can lead to");
        page.paragraph(
                "An answer that leads to \"nothing\" changes nothing, and so does a question that was not"
                        + " asked. Where a rule asks for more than one thing, the answer alone is not enough; the rule says so.");
        new QuestionChapter(pack, words, uses).write(page);
        for (Purpose purpose : Purpose.values()) {
            purpose(purpose);
        }
        page.heading(2, "What is never used");
        new NeverUsed(pack, rulebook.rules(), words, uses).write(page);
        SourceChapter sources = new SourceChapter(pack, rulebook.rules());
        page.heading(2, "Points nobody has confirmed yet");
        page.paragraph("Each of these is shown as unconfirmed wherever it is used. " + words.get("notes.unconfirmed"));
        sources.writeUnconfirmed(page);
        page.heading(2, "Sources");
        sources.writeSources(page);
        return page.toString();
    }

    private void front() {
        page.heading(1, "Rule book: " + Page.plain(pack.title()));
        page.items(List.of(
                "Pack: " + Page.code(pack.id()) + ", version " + Page.code(pack.version()),
                "Status: **" + Page.plain(pack.status()) + "**",
                "Reviews: " + pack.reviews().stream().map(RuleBook::review).collect(Collectors.joining("; ")),
                "Languages: "
                        + pack.words().values().stream()
                                .map(language -> Page.plain(language.name())
                                        + (language.reviewed() ? "" : " (not reviewed by anyone outside the project)"))
                                .collect(Collectors.joining(", "))));
        page.paragraph("Digest: " + Page.code(pack.digest().toString()));
        page.paragraph("> " + words.get("notice"));
    }

    private static String review(Review review) {
        return Page.plain(review.role()) + ": " + (review.isPending() ? "**pending**" : Page.plain(review.by()));
    }

    private void howToRead() {
        page.heading(2, "How to read this");
        page.paragraph("This book is made by a program from the pack itself, the same files the service runs. It holds"
                + " every rule there is; nothing else decides anything.");
        page.items(List.of(
                "To follow an answer, find its question in the next chapter. It names every rule that looks at the"
                        + " answer, and each name leads to the rule.",
                "A rule is one sentence: what we do, and when. Below it stand the reason, the source, the place in the"
                        + " files, and who reviewed it.",
                "The rules run in the order of the chapters: gates first, then signs, the level, safety, needs,"
                        + " support, alternatives and remedies. No rule can undo what another said.",
                "What the person put first comes first in the list of help. What they did not ask for is marked so.",
                "\"The person\" is whoever is asked, \"the advocate\" whoever asks, \"the lawyer\" the defence lawyer.",
                "Words in quotation marks are the words the person reads or chooses. Words in `this type` are names"
                        + " for programs.",
                "\"Unconfirmed\" means that nobody has checked the point against the text of the law."));
    }

    private void purpose(Purpose purpose) {
        page.heading(2, Purposes.title(purpose));
        page.paragraph(Purposes.intro(purpose));
        page.paragraph(Purposes.sight(purpose));
        new Tables(pack, rulebook, words, uses).write(purpose, page);
        page.heading(3, "The rules");
        RuleWords sentences = new RuleWords(pack, words);
        rulebook.rules().stream()
                .filter(rule -> rule.purpose() == purpose)
                .forEach(rule -> sentences.write(rule, page));
    }
}
