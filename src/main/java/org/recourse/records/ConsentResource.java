package org.recourse.records;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.consent.Purpose;
import org.recourse.consent.Scope;
import org.recourse.consent.Wording;
import org.recourse.consent.WordingFile;
import org.recourse.consent.WordingName;
import org.recourse.consent.Wordings;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** {@code GET /api/consents}: what can be agreed to, in the words to ask with. */
@Path("/api/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentResource {

    private final Wordings wordings;

    public ConsentResource(Wordings wordings) {
        this.wordings = wordings;
    }

    record Consents(
            String version,
            String language,
            String name,
            boolean reviewed,
            Set<String> languages,
            int usualDays,
            int mostDays,
            String voluntary,
            String ends,
            String withdrawal,
            List<Asked> scopes) {}

    record Asked(
            Scope scope,
            Scope.To to,
            Purpose purpose,
            WordingName wording,
            String title,
            String question,
            String recipient,
            String why,
            Map<Item, String> items,
            String risk) {

        static Asked of(Wording wording) {
            return new Asked(
                    wording.scope(),
                    wording.scope().to(),
                    wording.scope().purpose(),
                    wording.name(),
                    wording.title(),
                    wording.question(),
                    wording.recipient(),
                    wording.why(),
                    wording.items(),
                    wording.risk());
        }
    }

    @GET
    @PermitAll
    public Consents list(@QueryParam("language") @DefaultValue("en") String language) {
        return consents(wordings.find(language)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "unknown-language",
                        404,
                        "Unknown language",
                        "Ask for one of these languages: " + String.join(", ", wordings.languages()) + "."))));
    }

    /** The same in every language, for a page that must have it without a network. */
    public Map<String, Object> byLanguage() {
        return wordings.languages().stream()
                .flatMap(language -> wordings.find(language).stream())
                .collect(Collectors.toMap(WordingFile::language, this::consents));
    }

    private Consents consents(WordingFile words) {
        return new Consents(
                words.version(),
                words.language(),
                words.name(),
                words.reviewed(),
                wordings.languages(),
                Grant.USUAL_DAYS,
                Grant.MOST_DAYS,
                words.voluntary(),
                words.ends(),
                words.withdrawal(),
                words.wordings().stream().map(Asked::of).toList());
    }
}
