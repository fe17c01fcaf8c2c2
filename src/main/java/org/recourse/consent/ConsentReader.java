package org.recourse.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads consents as strictly as they are meant: what is not plainly a yes to one thing is refused, and nothing is
 * guessed. There is no way to write a no: whoever says no sends nothing.
 */
public final class ConsentReader {

    private static final String GRANTED = "GRANTED";
    /** Consents in one record. */
    public static final int MOST = 8;

    private static final int FEWEST_DAYS = 7;
    private static final Set<String> FIELDS = Set.of("scope", "decision", "recipient", "items", "wording", "days");
    private static final Set<String> WORDING = Set.of("version", "language", "hash");

    private final Wordings wordings;
    private final Recipients recipients;
    private final Clock clock;

    public ConsentReader(Wordings wordings, Recipients recipients, Clock clock) {
        this.wordings = wordings;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** The same for what was agreed to at another time: consents are given, and end, as of then. */
    public ConsentReader asOf(Instant agreed) {
        return new ConsentReader(wordings, recipients, Clock.fixed(agreed, ZoneOffset.UTC));
    }

    /**
     * Reads a list of consents, each to something else.
     *
     * @param list already parsed strictly: no name twice
     * @param pointer where the list stands
     * @throws InvalidConsentException at the first thing that cannot be taken
     */
    public List<Grant> read(@Nullable JsonNode list, String pointer) {
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw new InvalidConsentException(
                    pointer, "Send a list of one to eight consents. Where nothing was agreed to, send nothing at all.");
        }
        List<Grant> grants = new ArrayList<>();
        for (JsonNode each : list) {
            String at = pointer + "/" + grants.size();
            Grant grant = grant(each, at);
            if (grants.stream().anyMatch(other -> other.isFor(grant.scope(), grant.recipient()))) {
                throw new InvalidConsentException(at, "This consent is in the list twice. Send it once.");
            }
            grants.add(grant);
        }
        return grants;
    }

    private Grant grant(JsonNode consent, String at) {
        object(consent, at, FIELDS);
        if (!GRANTED.equals(text(consent, "decision"))) {
            throw new InvalidConsentException(
                    at + "/decision", "Send GRANTED if the person said yes to this. Otherwise leave this consent out.");
        }
        Scope scope = one(Scope.values(), text(consent, "scope"), at + "/scope");
        Week given = Week.now(clock);
        return new Grant(
                scope,
                recipient(scope, consent, at + "/recipient"),
                items(scope, consent.get("items"), at + "/items"),
                wording(scope, consent.get("wording"), at + "/wording"),
                given,
                ends(consent.get("days"), at + "/days"));
    }

    private @Nullable String recipient(Scope scope, JsonNode consent, String at) {
        if (scope.to() == Scope.To.NOBODY) {
            if (consent.has("recipient")) {
                throw new InvalidConsentException(at, "This scope has no recipient. Leave it out.");
            }
            return null;
        }
        String recipient = text(consent, "recipient");
        if (recipient == null || !recipients.mayReceive(scope.to(), recipient)) {
            throw new InvalidConsentException(
                    at,
                    scope.to() == Scope.To.ATTORNEY
                            ? "Send the id of the account of a defence attorney who works here."
                            : "Send the id of a provider that the directory marks as one that may receive.");
        }
        return recipient;
    }

    private static Set<Item> items(Scope scope, @Nullable JsonNode list, String at) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        if (list != null && list.isArray()) {
            for (JsonNode each : list) {
                Item item = one(scope.items().toArray(new Item[0]), textOf(each), at);
                if (!items.add(item)) {
                    throw new InvalidConsentException(at, "An item is in the list twice. Send it once.");
                }
            }
        }
        if (items.isEmpty()) {
            throw new InvalidConsentException(at, "Send a list of the items the person said yes to, at least one.");
        }
        return items;
    }

    private WordingName wording(Scope scope, @Nullable JsonNode wording, String at) {
        if (wording == null) {
            throw new InvalidConsentException(at, "Send the version, language and hash of the words that were used.");
        }
        object(wording, at, WORDING);
        String version = text(wording, "version");
        String language = text(wording, "language");
        String hash = text(wording, "hash");
        if (version != null && language != null && hash != null) {
            WordingName name = new WordingName(version, language, hash);
            if (wordings.has(scope, name)) {
                return name;
            }
        }
        throw new InvalidConsentException(at, "These are not the words for this scope. See /api/consents.");
    }

    /** The end is the Monday of the week in which the days are over, so it never comes later than was agreed. */
    private Week ends(@Nullable JsonNode days, String at) {
        if (days != null && !(days.isInt() && days.intValue() >= FEWEST_DAYS && days.intValue() <= Grant.MOST_DAYS)) {
            throw new InvalidConsentException(
                    at, "Send a whole number from 7 to 90, or leave it out: then the consent ends within 30 days.");
        }
        LocalDate today = Week.today(clock);
        return Week.of(today.plusDays(days == null ? Grant.USUAL_DAYS : days.intValue()));
    }

    private static <E extends Enum<E>> E one(E[] known, @Nullable String name, String at) {
        return Stream.of(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidConsentException(
                        at,
                        "Use one of "
                                + String.join(
                                        ", ",
                                        Stream.of(known)
                                                .map(Enum::name)
                                                .sorted()
                                                .toList()) + "."));
    }

    private static void object(JsonNode node, String at, Set<String> known) {
        if (!node.isObject()) {
            throw new InvalidConsentException(at, "Send a JSON object here.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new InvalidConsentException(
                        at,
                        "A field here is not known. Known: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode found = object.get(name);
        return found == null ? null : textOf(found);
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isTextual() ? Objects.requireNonNull(node.textValue()) : null;
    }
}
