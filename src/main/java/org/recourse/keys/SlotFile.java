package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of slots: a header page, then slots of 128 bytes, so that none lies across a sector or a page.
 *
 * <p>A slot is changed by one write in place, which needs no free space.
 */
record SlotFile(Path path, Disk disk) {

    byte[] read() throws IOException {
        return disk.read(path);
    }

    void write(int place, byte[] slot) throws IOException {
        disk.write(path, Header.position(place), slot);
    }

    /** Writes slots, by their places, with one sync. */
    void write(Map<Integer, byte[]> slots) throws IOException {
        SortedMap<Long, byte[]> parts = new TreeMap<>();
        slots.forEach((place, slot) -> parts.put(Header.position(place), slot));
        disk.write(path, parts);
    }

    /** Adds free slots, then counts them, one half of the header after the other. */
    void grow(int from, byte[] blank, Header bigger) throws IOException {
        disk.write(path, Header.position(from), blank);
        disk.write(path, 0, bigger.half());
        disk.write(path, Header.COPY, bigger.half());
    }

    /** Mends a torn half of the header and cuts off what growing left behind. */
    void tidy(byte[] image, Header header) throws IOException {
        if (!Arrays.equals(image, 0, Header.PAGE, header.page(), 0, Header.PAGE)) {
            disk.write(path, 0, header.page());
        }
        disk.cut(path, header.length());
    }
}
