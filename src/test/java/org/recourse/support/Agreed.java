package org.recourse.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Item;
import org.recourse.consent.Recipients;
import org.recourse.consent.Scope;
import org.recourse.consent.Wordings;
import org.recourse.directory.Directory;
import org.recourse.directory.DirectoryReader;
import org.recourse.directory.Provider;
import org.recourse.directory.ProviderMatcher;
import org.recourse.directory.Standing;

/** Consents as a tablet sends them. */
public final class Agreed {

    public static final Instant NOW = Instant.parse("2026-11-24T10:20:30Z");
    public static final String ATTORNEY = "00000000000a77e1";
    public static final String OTHER_ATTORNEY = "00000000000a77e2";
    public static final Wordings WORDINGS = Wordings.load();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Directory DIRECTORY = DirectoryReader.readResource("/directory/demo");
    public static final Supplier<ProviderMatcher> PROVIDERS =
            () -> new ProviderMatcher(DIRECTORY, DIRECTORY.publishedOn() == null ? LocalDate.EPOCH : day());

    private Agreed() {}

    private static LocalDate day() {
        LocalDate day = DIRECTORY.publishedOn();
        return day == null ? LocalDate.EPOCH : day;
    }

    /** The entry of the directory that may be named. */
    public static String provider() {
        return DIRECTORY.providers().stream()
                .filter(Provider::mayReceive)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Entries of the directory that are offered and may not be named. */
    public static List<String> unmarkedProviders() {
        return DIRECTORY.providers().stream()
                .filter(provider -> !provider.mayReceive() && provider.standing(day()) == Standing.OFFERED)
                .map(Provider::id)
                .toList();
    }

    /** A reader that knows two attorneys and the invented directory. */
    public static ConsentReader reader(Clock clock) {
        return new ConsentReader(WORDINGS, recipients(), clock);
    }

    public static ConsentReader reader() {
        return reader(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Recipients recipients() {
        return new Recipients(id -> id.value().equals(ATTORNEY) || id.value().equals(OTHER_ATTORNEY), PROVIDERS);
    }

    /** A yes to everything of a scope. */
    public static ObjectNode to(Scope scope) {
        return to(
                scope,
                switch (scope.to()) {
                    case NOBODY -> "";
                    case ATTORNEY -> ATTORNEY;
                    case ORGANISATION -> provider();
                });
    }

    /** The same to a recipient. */
    public static ObjectNode to(Scope scope, String recipient) {
        ObjectNode consent = JSON.createObjectNode();
        consent.put("scope", scope.name()).put("decision", "GRANTED");
        if (!recipient.isEmpty()) {
            consent.put("recipient", recipient);
        }
        for (Item item : Item.values()) {
            if (scope.items().contains(item)) {
                consent.withArray("items").add(item.name());
            }
        }
        var words = WORDINGS.find("es").orElseThrow().wordings().stream()
                .filter(wording -> wording.scope() == scope)
                .findFirst()
                .orElseThrow()
                .name();
        consent.putObject("wording")
                .put("version", words.version())
                .put("language", words.language())
                .put("hash", words.hash());
        return consent;
    }
}
