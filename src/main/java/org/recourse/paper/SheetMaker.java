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
 * <p>Neither signs nor the level nor what must be seen to first is on it: the sheet is carried, and others may read it.
 */
final class SheetMaker {

    /** How much goes on a sheet: how many offers, and whether all is said of each or only whom to call. */
    record Room(int offers, boolean whole) {}

    /** From the most to the least. */
    static final List<Room> ROOMS = List.of(
            new Room(8, true),
            new Room(8, false),
            new Room(7, false),
            new Room(6, false),
            new Room(5, false),
            new Room(4, false));

    private final Assessed assessed;
    private final List<Assessment.Offer> offers;
    private final Tongue main;
    private final @Nullable Tongue under;
    private final boolean large;
    private final @Nullable Code code;
    private final Providers providers;

    SheetMaker(Assessed assessed, List<Assessment.Offer> offers, Tongue main, Tongue under, PaperRequest request) {
        this.assessed = assessed;
        this.offers = offers;
        this.main = main;
        this.under = under.language().equals(main.language()) ? null : under;
        this.large = request.inLargePrint();
        this.code = request.caseCode();
        this.providers = new Providers(main);
    }

    SheetPage make(Room room) {
        return new SheetPage(
                main.language(),
                main.direction(),
                under == null ? null : under.language(),
                under == null ? null : under.direction(),
                large,
                said("words.result"),
                label("sheet.choose"),
                offers.stream()
                        .limit(room.offers())
                        .map(offer -> line(offer, room))
                        .toList(),
                offers.size() > room.offers() ? label("sheet.more") : null,
                said("notice"),
                warnings(),
                strip(),
                Tongue.release(assessed.release().pack()));
    }

    private List<Tongue.Warning> warnings() {
        return Stream.concat(main.warnings().stream(), under == null ? Stream.empty() : under.warnings().stream())
                .toList();
    }

    private SheetPage.Line line(Assessment.Offer offer, Room room) {
        List<Providers.Part> provider = room.whole() ? providers.whole(offer) : providers.line(offer);
        return new SheetPage.Line(
                both(tongue -> tongue.said("services." + offer.service() + ".name") + " · "
                        + tongue.said("when." + offer.when())),
                room.whole() || provider.isEmpty()
                        ? both(tongue -> Tongue.start(tongue.said("services." + offer.service() + ".text"), 0))
                        : null,
                provider);
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
