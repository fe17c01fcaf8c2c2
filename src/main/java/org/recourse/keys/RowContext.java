package org.recourse.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a sealed text belongs. It opens nowhere else: not in another table or row, not with another version or expiry.
 *
 * @param table the table, in small letters
 * @param row the id of the row
 * @param version the version of what is sealed
 * @param expiryWeek the week it expires in, in whatever count the table keeps
 */
public record RowContext(String table, UUID row, int version, int expiryWeek) {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z_]{0,39}");

    /** Refuses a name no table has. */
    public RowContext {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("a table's name has 1 to 40 small letters and underscores");
        }
    }

    /** What sealing binds: every field at a fixed place, and the slot. */
    byte[] bind(byte format, SlotId slot) {
        byte[] name = table.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bound = ByteBuffer.allocate(2 + name.length + 2 * SlotId.BYTES + 2 * Integer.BYTES);
        bound.put(format).put((byte) name.length).put(name);
        slot.write(bound);
        new SlotId(row).write(bound);
        return bound.putInt(version).putInt(expiryWeek).array();
    }
}
