package org.recourse.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads references of the form {@code KEY pinpoint [M]}. */
public final class Citations {

    private static final String UNCONFIRMED = "[M]";

    private Citations() {}

    /** The citations of a list of references; an unknown source is handed to {@code problem}. */
    public static List<Citation> read(List<String> references, Map<String, Source> sources, Consumer<String> problem) {
        List<Citation> citations = new ArrayList<>();
        for (String reference : references) {
            boolean marked = reference.endsWith(UNCONFIRMED);
            String text = marked ? reference.substring(0, reference.length() - UNCONFIRMED.length()) : reference;
            String[] parts = text.strip().split(" ", 2);
            @Nullable Source source = sources.get(parts[0]);
            if (source == null) {
                problem.accept("This source is not in sources.yaml. Add it there, or correct the key.");
            } else {
                boolean unconfirmed = marked || source.read() == Source.Reading.UNCONFIRMED;
                citations.add(new Citation(source, parts.length > 1 ? parts[1] : "", unconfirmed));
            }
        }
        return List.copyOf(citations);
    }
}
