package org.recourse.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On what terms help is given: what it costs and which papers it asks for. */
final class Terms {

    static final String ID_DOCUMENT = "identification";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern ID_PAPER = Pattern.compile(
            "\\b(ids?|i\\.\\s?d|identity|identification|passport|birth certificate|social security|green card"
                    + "|driv(er|ing)\\S* licen[cs]e)(\\b|s)",
            Pattern.CASE_INSENSITIVE);

    private Terms() {}

    /** Free or for a fee where every option says so; low where some are free and some not. */
    static Cost cost(List<Row> options) {
        Set<Cost> costs = options.stream().map(Terms::cost).collect(Collectors.toSet());
        costs.remove(Cost.UNKNOWN);
        if (costs.isEmpty()) {
            return Cost.UNKNOWN;
        }
        return costs.size() == 1 ? costs.iterator().next() : Cost.LOW;
    }

    private static Cost cost(Row option) {
        String word = option.find("option").orElse("").toLowerCase(Locale.ROOT);
        if (word.equals("low") || word.contains("low cost") || word.contains("sliding")) {
            return Cost.LOW;
        }
        if (word.equals("fee")) {
            return Cost.FEE;
        }
        if (option.find("amount").isPresent()) {
            return amount(option).signum() == 0 ? Cost.FREE : Cost.FEE;
        }
        return word.equals("free") ? Cost.FREE : Cost.UNKNOWN;
    }

    private static BigDecimal amount(Row option) {
        String amount = option.get("amount");
        if (!AMOUNT.matcher(amount).matches()) {
            throw option.problem("amount", "is not an amount; write it like 0 or 12.50");
        }
        return new BigDecimal(amount);
    }

    /** Asking for papers outweighs a promise not to: nobody should be turned away at the door. */
    static IdRequired idRequired(List<Row> documents, Set<Quality> qualities) {
        List<String> papers =
                documents.stream().flatMap(row -> row.find("document").stream()).toList();
        if (papers.stream().anyMatch(paper -> ID_PAPER.matcher(paper).find())) {
            return IdRequired.YES;
        }
        if (papers.isEmpty()) {
            return qualities.contains(Quality.NO_ID_NEEDED) ? IdRequired.NO : IdRequired.UNKNOWN;
        }
        boolean isNone = papers.stream().allMatch(paper -> PlainText.slug(paper).equals("none"));
        return isNone ? IdRequired.NO : IdRequired.UNKNOWN;
    }
}
