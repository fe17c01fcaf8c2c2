package org.recourse.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All providers of one import, hidden ones too, in the order of their ids; and the day the directory was published. */
public record Directory(@Nullable LocalDate publishedOn, List<Provider> providers) {

    public Directory {
        providers =
                providers.stream().sorted(Comparator.comparing(Provider::id)).toList();
    }
}
