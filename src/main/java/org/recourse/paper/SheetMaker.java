package org.recourse.paper;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.pages.QrMark;
import org.recourse.paper.Tongue.Both;
import org.recourse.records.Code;
import org.recourse.release.Assessed;
import org.recourse.screening.Assessment;

/**
 * Puts a person's offers on a sheet: each in their own language with another small below.
 *
 * <p>The sheet is carried, and others may read it. So it has kinds of help in neutral words, numbers and hours. Neither
 * signs nor the level nor what must be seen to first is on it, and no place is named: its name can tell what was said.
 */
final class SheetMaker {

    /** How many offers go on a sheet, from the most to the least. */
    static final List<Integer> ROOMS = List.of(8, 7, 6, 5, 4);

    private final Assessed assessed;
    private final List<Assessment.Offer> offers;
    private final Tongue main;
    private final @Nullable Tongue under;
    private final boolean large;
    private final @Nullable Code code;
    private final Providers providers;

    SheetMaker(Assessed assessed, List<Assessment.Offer> offers, Tongue main, Tongue under, PaperRequest request) {
        this.assessed = assessed;
        this.offers = offers.stream()
                .filter(offer -> !offer.service().equals(CardPage.ITSELF))
                .toList();
        this.main = main;
        this.under = under.language().equals(main.language()) ? null : under;
        this.large = request.inLargePrint();
        this.code = request.caseCode();
        this.providers = new Providers(main);
    }

    SheetPage make(int room) {
        return new SheetPage(
                main.language(),
                main.direction(),
                under == null ? null : under.language(),
                under == null ? null : under.direction(),
                large,
                said("words.result"),
                label("sheet.choose"),
                offers.stream().limit(room).map(this::line).toList(),
                offers.size() > room ? label("sheet.more") : null,
                said("notice"),
                warnings(),
                strip(),
                Tongue.release(assessed.release().pack()));
    }

    private List<Tongue.Warning> warnings() {
        return Stream.concat(main.warnings().stream(), under == null ? Stream.empty() : under.warnings().stream())
                .toList();
    }

    private SheetPage.Line line(Assessment.Offer offer) {
        return new SheetPage.Line(
                both(tongue -> tongue.kind(offer.service()) + " · " + tongue.said("when." + offer.when())),
                providers.line(offer));
    }

    private SheetPage.@Nullable Strip strip() {
        return code == null
                ? null
                : new SheetPage.Strip(label("strip.cut"), label("strip.what"), code.shown(), QrMark.of(code.text()));
    }

    private Both said(String key) {
        return both(tongue -> tongue.said(key));
    }

    private Both label(String key) {
        return both(tongue -> tongue.label(key));
    }

    private Both both(Function<Tongue, String> words) {
        return new Both(words.apply(main), under == null ? null : words.apply(under));
    }
}
