package org.recourse.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.directory.ProviderMatch;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.screening.Assessment;
import org.recourse.screening.Because;

/** Prints an assessment as a person would read it: what they asked for first, the word of the level last. */
final class AssessmentText {

    private static final int WIDTH = 100;

    private final Pack pack;
    private final PrintWriter out;

    AssessmentText(Pack pack, PrintWriter out) {
        this.pack = pack;
        this.out = out;
    }

    void print(Assessment assessment, String language) {
        Words words = Objects.requireNonNull(pack.words().get(language));
        out.println(pack.title() + " - " + assessment.pack().id() + " "
                + assessment.pack().version() + " - " + assessment.pack().digest());
        words.warning().ifPresent(warning -> wrapped("", warning));
        title(words.get("words.safetyTitle"), assessment.safety());
        assessment.safety().forEach(flag -> line(flag.text(), flag.because(), words));
        title(words.get("words.offersTitle"), assessment.offers());
        assessment.offers().forEach(offer -> offer(offer, words));
        title(
                words.get("words.forYourLawyer") + ": " + words.get("words.alternativesTitle"),
                assessment.alternatives());
        assessment.alternatives().forEach(way -> {
            line(words.get("alternatives." + way.id() + ".name") + ". " + way.text(), way.because(), words);
            way.cautions()
                    .forEach(caution ->
                            wrapped("      " + caution.kind().toLowerCase(Locale.ROOT) + ": ", caution.text()));
            sources(way.sources(), words);
        });
        title(words.get("words.forYourLawyer") + ": " + words.get("words.remediesTitle"), assessment.remedies());
        assessment.remedies().forEach(lead -> {
            line(words.get("remedies." + lead.id() + ".name") + ". " + lead.text(), lead.because(), words);
            sources(lead.sources(), words);
        });
        title(words.get("words.signsTitle"), assessment.indicators());
        assessment.indicators().forEach(sign -> {
            line(sign.text(), sign.because(), words);
            sources(sign.sources(), words);
        });
        out.println();
        wrapped("    ", words.get("levels." + assessment.level()));
        assessment.gates().forEach(gate -> wrapped("    ", words.get("gates." + gate)));
        out.println();
        wrapped("    ", words.get("words.mayStillMatter") + ": " + String.join(", ", assessment.mayStillMatter()));
        wrapped("    ", assessment.notice());
    }

    private void title(String title, List<?> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
        }
    }

    private void offer(Assessment.Offer offer, Words words) {
        String first = offer.first() ? " (" + words.get("words.first") + ")" : "";
        String asked = offer.asked() || offer.because().isEmpty() ? "" : " " + words.get("notes.notAskedFor");
        line(
                words.get("services." + offer.service() + ".name") + first + " - " + words.get("when." + offer.when())
                        + ". " + offer.text() + asked,
                offer.because(),
                words);
        offer.providers().stream().limit(2).forEach(provider -> wrapped("      > ", provider(provider, words)));
    }

    private static String provider(ProviderMatch provider, Words words) {
        List<String> parts = new ArrayList<>(List.of(provider.organisation() + ", " + provider.name()));
        Stream.of(provider.phone(), provider.hours())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(parts::add);
        parts.add(String.join(" ", provider.languages()));
        provider.why().forEach(reason -> parts.add(words.get("why." + reason.name())));
        provider.conditions().forEach(condition -> parts.add(words.get("conditions." + condition.name())));
        return String.join("; ", parts);
    }

    private void line(String text, List<Because> because, Words words) {
        wrapped("  * ", text);
        if (!because.isEmpty()) {
            String said = because.stream().map(answer -> said(answer, words)).collect(Collectors.joining("; "));
            wrapped("      " + words.get("words.because") + ": ", said);
        }
    }

    private String said(Because because, Words words) {
        if (because.question().startsWith("case.")) {
            return words.get(because.question() + ".name") + " "
                    + words.get(because.question() + "." + because.answer());
        }
        String question = because.question().equals("N2") ? "N1" : because.question();
        String own = words.byKey().get("questions." + question + ".options." + because.answer());
        String shared = words.byKey().get("answers." + because.answer());
        return because.question() + " " + (own != null ? own : shared != null ? shared : named(because.answer()));
    }

    /** A language by the name it has for itself. */
    private String named(String answer) {
        Words language = pack.words().get(answer);
        return language == null ? answer : language.name();
    }

    private void sources(List<String> sources, Words words) {
        wrapped("      " + words.get("words.source") + ": ", String.join("; ", sources));
    }

    private void wrapped(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        String indent = " ".repeat(start.length() - start.stripLeading().length() + 2);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
