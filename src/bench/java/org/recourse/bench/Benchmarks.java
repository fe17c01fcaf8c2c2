package org.recourse.bench;

/** Runs one of the benchmarks, or all, and prints its table. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String which = args.length == 0 ? "all" : args[0];
        if (which.equals("assess") || which.equals("all")) {
            AssessTable.print();
        }
    }
}
