package org.recourse.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Citation;
import org.recourse.release.Assessed;
import org.recourse.screening.Assessment;
import org.recourse.screening.Assessment.Caution;
import org.recourse.screening.Assessment.WayOut;

/**
 * Puts an assessment on one page for the lawyer: the person's own wishes lead, the words of the level come last.
 *
 * <p>Of the options those of the two lowest rungs stand whole, the others by name. What a page leaves out is on the screen.
 */
final class BriefMaker {

    /** How much goes on the page: offers, options with all their costs, and leads with how much of their text. */
    record Room(int offers, int ways, int wayText, int leads, int leadText) {}

    /** From the most to the least. */
    static final List<Room> ROOMS = List.of(
            new Room(8, 6, 900, 12, 900),
            new Room(8, 4, 400, 12, 300),
            new Room(8, 4, 400, 12, 0),
            new Room(8, 4, 200, 12, 0),
            new Room(8, 3, 200, 12, 0),
            new Room(8, 2, 160, 12, 0),
            new Room(8, 1, 160, 12, 0),
            new Room(6, 1, 0, 6, 0));

    private static final Set<String> COSTS = Set.of("BURDEN", "PLEA", "RECORD", "IMMIGRATION");
    private static final int LOWEST_RUNGS = 2;

    private final Assessed assessed;
    private final JsonNode answers;
    private final String spoken;
    private final Tongue court;

    /**
     * A maker of pages for one assessment in the language of the court.
     *
     * @param interview the interview as it was sent, already accepted
     * @param spoken the language the person's own words are in
     */
    BriefMaker(Assessed assessed, JsonNode interview, String spoken, Tongue court) {
        this.assessed = assessed;
        this.answers = interview.get("answers");
        this.spoken = spoken;
        this.court = court;
    }

    BriefPage make(Room room) {
        Assessment assessment = assessed.assessment();
        List<WayOut> lowest = lowest(assessment.alternatives(), room.ways());
        return new BriefPage(
                court.language(),
                court.direction(),
                court.paper(),
                court.label(answered("Z2").contains("YES") ? "brief.shown.yes" : "brief.shown.open"),
                ownWords(),
                assessment.offers().stream()
                        .limit(room.offers())
                        .map(this::wish)
                        .toList(),
                assessment.offers().size() > room.offers(),
                hardDates(),
                lowest.stream().map(way -> way(way, room)).toList(),
                assessment.alternatives().stream()
                        .filter(way -> !lowest.contains(way))
                        .map(way -> court.said("alternatives." + way.id() + ".name"))
                        .toList(),
                assessment.remedies().stream()
                        .limit(room.leads())
                        .map(lead -> lead(lead, room))
                        .toList(),
                room.leadText() > 0,
                assessment.remedies().size() > room.leads(),
                unasked(),
                court.said("levels." + assessment.level()),
                assessment.notice(),
                court.warnings(),
                Tongue.release(assessed.release().pack()));
    }

    private List<String> answered(String question) {
        JsonNode given = answers.get(question);
        return given == null
                ? List.of()
                : StreamSupport.stream(given.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList();
    }

    private BriefPage.@Nullable Quote ownWords() {
        List<String> said = answered("N6");
        if (said.isEmpty()) {
            return null;
        }
        String direction = Objects.requireNonNull(
                        assessed.release().pack().words().get(spoken))
                .get("direction");
        return new BriefPage.Quote(printable(said.get(0)), spoken, direction);
    }

    /** A page is XML, which has no place for a few characters that JSON has. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' || (c >= ' ' && c < 0xFFFE && !isSurrogate(c)) || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private BriefPage.Wish wish(Assessment.Offer offer) {
        return new BriefPage.Wish(
                court.said("services." + offer.service() + ".name"),
                offer.first(),
                offer.asked(),
                court.said("when." + offer.when()),
                Providers.phone(offer));
    }

    private List<String> hardDates() {
        Set<String> said = Set.copyOf(answered("N5"));
        return Objects.requireNonNull(assessed.release().pack().question("N5")).codes().stream()
                .filter(said::contains)
                .map(code -> court.pack().byKey().get("dates." + code))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<WayOut> lowest(List<WayOut> ways, int most) {
        List<Integer> rungs = ways.stream()
                .map(WayOut::rung)
                .distinct()
                .sorted()
                .limit(LOWEST_RUNGS)
                .toList();
        return ways.stream()
                .filter(way -> rungs.contains(way.rung()))
                .limit(most)
                .toList();
    }

    private BriefPage.Way way(WayOut way, Room room) {
        return new BriefPage.Way(
                court.said("alternatives." + way.id() + ".name"),
                room.wayText() == 0 ? "" : Tongue.start(way.text(), room.wayText()),
                way.cautions().stream()
                        .filter(caution -> COSTS.contains(caution.kind()))
                        .map(this::cost)
                        .toList(),
                String.join("; ", way.sources()),
                way.rule());
    }

    private BriefPage.Cost cost(Caution caution) {
        return new BriefPage.Cost(court.label("cost." + caution.kind()), caution.text());
    }

    private BriefPage.Lead lead(Assessment.Lead lead, Room room) {
        return new BriefPage.Lead(
                court.said("remedies." + lead.id() + ".name"),
                Tongue.start(lead.text(), room.leadText()),
                String.join("; ", lead.sources()),
                unconfirmed(lead.id()),
                lead.rule());
    }

    private boolean unconfirmed(String lead) {
        return assessed.release().pack().remedies().stream()
                .filter(remedy -> remedy.id().equals(lead))
                .anyMatch(remedy -> remedy.sources().stream().anyMatch(Citation::unconfirmed));
    }

    /** The parts of the talk that were not had, with the ids of their questions. */
    private List<String> unasked() {
        Map<String, List<String>> bySection = new LinkedHashMap<>();
        assessed.assessment()
                .notAsked()
                .forEach(id -> bySection
                        .computeIfAbsent(id.substring(0, 1), section -> new ArrayList<>())
                        .add(id));
        return bySection.entrySet().stream()
                .map(part -> court.said("sections." + part.getKey() + ".title") + " ("
                        + part.getValue().stream().collect(Collectors.joining(" ")) + ")")
                .toList();
    }
}
