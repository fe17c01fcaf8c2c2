package org.recourse.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.pages.QrMark;
import org.recourse.records.Code;
import org.recourse.screening.Assessment;

/** A card for a wallet: neutral outside and inside, because others go through wallets. */
public record CardPage(
        String language,
        String direction,
        Map<String, String> w,
        List<Line> lines,
        List<Tongue.Warning> warnings,
        @Nullable String code,
        @Nullable QrMark mark) {

    private static final int MOST_LINES = 6;

    /** The card is itself among the services. */
    static final String ITSELF = "SVC-CARD";

    /** A neutral word for a service, and a number if there is one. */
    public record Line(String what, @Nullable String phone) {}

    static CardPage of(List<Assessment.Offer> offers, Tongue tongue, @Nullable Code code) {
        return new CardPage(
                tongue.language(),
                tongue.direction(),
                tongue.paper(),
                offers.stream()
                        .filter(offer -> !offer.service().equals(ITSELF))
                        .map(offer -> new Line(tongue.kind(offer.service()), Providers.phone(offer)))
                        .distinct()
                        .limit(MOST_LINES)
                        .toList(),
                tongue.warnings(),
                code == null ? null : code.shown(),
                code == null ? null : QrMark.of(code.text()));
    }

    @Override
    public String toString() {
        return "CardPage";
    }
}
