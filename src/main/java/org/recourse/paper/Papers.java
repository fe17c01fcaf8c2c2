package org.recourse.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.pack.Pack;
import org.recourse.pack.Service;
import org.recourse.pages.Pages;
import org.recourse.release.Assessed;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Assessment;

/**
 * Makes papers. Each is made from an assessment and thrown away: nothing is stored.
 *
 * <p>What must fit on its sheet is tried with less and less on it until it does, and says that there is more on the screen.
 */
public final class Papers {

    private static final int MANY = 100;

    private final Assessor assessor;
    private final Typesetter typesetter = new Typesetter();

    public Papers(Releases releases) {
        this.assessor = new Assessor(releases);
    }

    /** Notes for counsel, one page, in the language of the court. */
    public Printed brief(PaperRequest request) {
        JsonNode interview = request.interviewSent();
        Assessed told = assessor.assess(interview, "/interview");
        Pack pack = told.release().pack();
        Tongue court = Tongue.of(pack, pack.courtLanguage(), "/interview/pack");
        ObjectNode translated = interview.deepCopy();
        translated.put("language", court.language());
        Assessed assessed = assessor.assess(translated, "/interview");
        chosen(request, assessed);
        BriefMaker maker = new BriefMaker(assessed, interview, told.interview().language(), court);
        return fit("paper/brief.ftlh", 1, BriefMaker.ROOMS, maker::make);
    }

    /** The sheet a person takes away: one page, or both sides of it in large print. */
    public Printed sheet(PaperRequest request) {
        Assessed assessed = assessor.assess(request.interviewSent(), "/interview");
        Tongue main = main(assessed);
        Tongue under = under(request, assessed);
        SheetMaker maker = new SheetMaker(assessed, carried(request, assessed), main, under, request);
        return fit("paper/sheet.ftlh", request.inLargePrint() ? 2 : 1, SheetMaker.ROOMS, maker::make);
    }

    /** The card for a wallet, with neutral words. */
    public Printed card(PaperRequest request) {
        Assessed assessed = assessor.assess(request.interviewSent(), "/interview");
        CardPage card = CardPage.of(carried(request, assessed), main(assessed), request.caseCode());
        return fit("paper/card.ftlh", 1, List.of(card), page -> page);
    }

    /** The whole interview of a pack, to be filled in by hand. */
    public Printed interview(Pack pack, Rulebook rulebook, String language) {
        FormPage form = new FormMaker(pack, rulebook, Tongue.of(pack, language, "")).make();
        return fit("paper/form.ftlh", MANY, List.of(form), page -> page);
    }

    private static Tongue main(Assessed assessed) {
        return Tongue.of(assessed.release().pack(), assessed.interview().language(), "/interview/language");
    }

    private static Tongue under(PaperRequest request, Assessed assessed) {
        String second = request.second();
        return Tongue.of(assessed.release().pack(), second == null ? "en" : second, "/second");
    }

    /** The offers that go on paper: those chosen, or all, in the order of the assessment. */
    private static List<Assessment.Offer> chosen(PaperRequest request, Assessed assessed) {
        List<Assessment.Offer> offers = assessed.assessment().offers();
        List<String> services = request.offers();
        if (services == null) {
            return offers;
        }
        for (int index = 0; index < services.size(); index++) {
            String service = services.get(index);
            if (offers.stream().noneMatch(offer -> offer.service().equals(service))) {
                throw new ProblemException(Problem.invalidValue("/offers/" + index));
            }
        }
        return offers.stream()
                .filter(offer -> services.contains(offer.service()))
                .toList();
    }

    /** The offers on what a person carries: what a level added is there only if it was chosen. */
    private static List<Assessment.Offer> carried(PaperRequest request, Assessed assessed) {
        List<Assessment.Offer> offers = chosen(request, assessed);
        if (request.offers() != null) {
            return offers;
        }
        Set<String> added = assessed.release().pack().services().stream()
                .filter(service -> service.place() == Service.Place.ADDED)
                .map(Service::id)
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer -> offer.asked() || !added.contains(offer.service()))
                .toList();
    }

    private <R> Printed fit(String template, int pages, List<R> rooms, Function<R, ?> page) {
        for (R room : rooms) {
            String xhtml = Pages.render(template, page.apply(room));
            byte[] pdf = typesetter.typeset(xhtml, pages);
            if (pdf != null) {
                return new Printed(xhtml, pdf);
            }
        }
        throw new IllegalStateException("a paper does not fit with the least on it: " + template);
    }
}
