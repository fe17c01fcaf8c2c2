package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of docs/access.md, read as it is printed: the first column names the row, the first line the columns. */
final class AccessTable {

    private static final Path FILE = Path.of("docs/access.md");

    private AccessTable() {}

    /** The rows of the table under a heading, each a map from column to cell. */
    static List<Map<String, String>> under(String heading) throws IOException {
        List<String> lines = Files.readAllLines(FILE).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> columns = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String[] parts = line.split("\\|", -1);
        return Arrays.stream(parts, 1, parts.length - 1)
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }
}
