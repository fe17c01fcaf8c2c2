package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;

/** The questions of a pack, each with a place of its own in a word of bits. */
final class Questions {

    private final String[] ids;
    private final long all;

    Questions(Pack pack) {
        this.ids = pack.questions().stream().map(Question::id).toArray(String[]::new);
        if (ids.length > Long.SIZE) {
            throw new IllegalArgumentException("a pack has at most 64 questions");
        }
        this.all = ids.length == 0 ? 0 : -1L >>> (Long.SIZE - ids.length);
    }

    /** The ids at some places, in the order of the pack. */
    List<String> at(long places) {
        List<String> list = new ArrayList<>(Long.bitCount(places));
        for (long rest = places; rest != 0; rest &= rest - 1) {
            list.add(ids[Long.numberOfTrailingZeros(rest)]);
        }
        return list;
    }

    /** The ids at all other places. */
    List<String> besides(long places) {
        return at(all & ~places);
    }
}
