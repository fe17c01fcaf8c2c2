package org.recourse.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of some figures. */
final class Median {

    private Median() {}

    static <T> double of(List<T> list, ToDoubleFunction<T> figure) {
        return of(list.stream().mapToDouble(figure).toArray());
    }

    static double of(double... figures) {
        double[] sorted = figures.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
