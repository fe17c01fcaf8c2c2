package org.recourse.bench;

/** Runs one of the benchmarks, or all, and prints its table. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "all" : args[0]) {
            case "assess" -> AssessTable.print();
            case "http" -> http();
            case "start" -> StartUp.print();
            case "bytes" -> SameBytes.print();
            case "all" -> {
                AssessTable.print();
                http();
                StartUp.print();
                SameBytes.print();
            }
            default -> throw new IllegalArgumentException("one of: assess, http, start, bytes, all");
        }
    }

    private static void http() throws Exception {
        try (Child service = Child.start(Service.class);
                Child load = Child.start(HttpLoad.class, String.valueOf(service.port()))) {
            load.show();
        }
    }
}
