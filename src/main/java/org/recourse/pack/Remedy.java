package org.recourse.pack;

import java.util.List;

/** A legal remedy to raise with counsel. */
public record Remedy(String id, List<Citation> sources) {

    public Remedy {
        sources = List.copyOf(sources);
    }
}
