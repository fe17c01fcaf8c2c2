package org.recourse.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opening hours in words, from HSDS schedules. */
final class Hours {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int MAX_CHARS = 1_000;

    private Hours() {}

    static Optional<String> describe(List<Row> schedules) {
        String text = schedules.stream()
                .sorted(Comparator.comparing(Hours::firstDay)
                        .thenComparing(row -> row.find("opens_at").orElse(""))
                        .thenComparing(Row::id))
                .map(Hours::describe)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text)
                .filter(line -> !line.isEmpty());
    }

    private static String describe(Row row) {
        return row.find("description").orElseGet(() -> {
            String times = row.find("opens_at")
                    .map(opens -> minutes(opens) + "-"
                            + row.find("closes_at").map(Hours::minutes).orElse(""))
                    .orElse("");
            return PlainText.of(days(row) + " " + times);
        });
    }

    /** "MO,TU,WE,SA" as "Mon-Wed, Sat"; other rules, such as "2MO" of a month, as they stand. */
    private static String days(Row row) {
        List<String> codes = codes(row);
        if (!DAYS.containsAll(codes)) {
            return String.join(", ", codes);
        }
        List<Integer> days =
                codes.stream().map(DAYS::indexOf).sorted().distinct().toList();
        List<String> spans = new ArrayList<>();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size() && days.get(to + 1) == days.get(to) + 1) {
                to++;
            }
            String first = NAMES.get(days.get(from));
            spans.add(to == from ? first : first + "-" + NAMES.get(days.get(to)));
            from = to + 1;
        }
        return String.join(", ", spans);
    }

    private static int firstDay(Row row) {
        return codes(row).stream().mapToInt(DAYS::indexOf).min().orElse(0);
    }

    private static List<String> codes(Row row) {
        return List.of(row.find("byday").orElse("").split(",", -1)).stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** "09:00:00" as "09:00". */
    private static String minutes(String time) {
        return time.length() == 8 && time.endsWith(":00") ? time.substring(0, 5) : time;
    }
}
