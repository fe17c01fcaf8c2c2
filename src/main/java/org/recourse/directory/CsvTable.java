package org.recourse.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** One CSV table of a tabular data package. */
final class CsvTable {

    private final Table table;
    private final String file;
    private final Rows rows;
    private final List<String> columns;
    private long line;

    CsvTable(Table table, String file, Rows rows) {
        this.table = table;
        this.file = file;
        this.rows = rows;
        this.columns = table.columns();
    }

    void read(String text) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(Limits.COLUMNS)
                .maxFieldSize(Limits.FILE_BYTES)
                .maxRecordSize(Limits.FILE_BYTES)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Limits.FILE_BYTES + 1)
                .build(handler, text)) {
            List<String> header = List.of();
            for (CsvRecord cells : reader) {
                line = cells.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = header(cells);
                } else {
                    rows.addListed(table, row(header, cells));
                }
            }
        } catch (CsvParseException e) {
            throw new DirectoryException(where(), "after this line the CSV is broken; check quotes and columns");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line == 0) {
            throw new DirectoryException(file, "is empty; give it at least a header line");
        }
    }

    private List<String> header(CsvRecord cells) {
        List<String> header = cells.getFields().stream().map(String::strip).toList();
        if (!header.contains("id")) {
            throw new DirectoryException(where(), "has no column id; start with a header line of HSDS column names");
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new DirectoryException(where(), "names a column twice; name each once");
        }
        return header;
    }

    private Row row(List<String> header, CsvRecord cells) {
        if (cells.getFieldCount() != header.size()) {
            throw new DirectoryException(
                    where(), "has " + cells.getFieldCount() + " cells where the header has " + header.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = cells.getField(i);
            if (cell.length() > Limits.TEXT_CHARS) {
                throw new DirectoryException(
                        where(), "cell " + (i + 1) + " is longer than 4,000 characters; shorten it");
            }
            String value = columns.contains(header.get(i)) ? PlainText.of(cell) : "";
            if (!value.isEmpty()) {
                values.put(header.get(i), value);
            }
        }
        return new Row(where(), values);
    }

    private String where() {
        return file + ", line " + line;
    }
}
