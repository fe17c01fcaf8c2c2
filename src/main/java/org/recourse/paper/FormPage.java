package org.recourse.paper;

import java.util.List;
import java.util.Map;

/** The interview on paper: every question of a pack, in its order. */
public record FormPage(
        String language,
        String direction,
        Map<String, String> w,
        String notice,
        List<Tongue.Warning> warnings,
        List<Part> talk,
        List<Part> closing,
        String release) {

    /** Questions that stand together, with what is said before them. */
    public record Part(String title, String intro, List<Item> items) {}

    /** A question, with the ways to answer it and what an answer closes. */
    public record Item(
            String id,
            String prompt,
            String help,
            List<String> marks,
            String how,
            List<String> options,
            int lines,
            List<Route> routes) {}

    /** What is left out after an answer. */
    public record Route(String when, String leaveOut, String say) {}
}
