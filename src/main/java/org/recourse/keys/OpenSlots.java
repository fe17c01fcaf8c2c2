package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A slot file that was read and belongs to its key. Reading changes nothing on any disk. */
final class OpenSlots {

    private final SlotFile file;
    private final EpochKey key;
    private final SlotIndex index;
    private final Destructions destructions;
    private Header header;
    private byte[] image;
    private int repaired;

    private OpenSlots(SlotFile file, byte[] image, Header header, EpochKey key, Destructions destructions) {
        this.file = file;
        this.image = image;
        this.header = header;
        this.key = key;
        this.index = SlotIndex.read(image, header, key);
        this.destructions = destructions;
    }

    /**
     * Reads the latest file of a folder.
     *
     * @throws KeysException if there is none, it is damaged, or the key at hand is not its key
     */
    static OpenSlots read(SlotFolder folder, EpochKeys keys, Disk disk) throws IOException {
        Path path = folder.findLatest()
                .orElseThrow(() -> new KeysException("There are no slots here: " + folder.folder()
                        + ". Make new ones, or copy the file of the mirror."));
        SlotFile file = new SlotFile(path, disk);
        byte[] image = file.read();
        Header header = Header.find(image)
                .filter(found -> found.length() <= image.length)
                .filter(found -> folder.fileOf(found.epoch()).equals(path))
                .orElseThrow(() -> new KeysException("This file is damaged or cut short: " + path
                        + ". Stop, keep a copy, and use the file of the mirror instead."));
        EpochKey key = keys.get(header.epoch());
        if (!header.isMadeWith(key)) {
            throw new KeysException("This file was not written with the key at hand: " + path
                    + ". Nothing was changed; find the key, or the file, that belongs to it.");
        }
        return new OpenSlots(file, image, header, key, keys.getList(header.epoch()));
    }

    /**
     * Refuses a file with keys that were destroyed.
     *
     * @throws KeysException if it has one
     */
    void requireOfToday() {
        if (destructions.hasFinished(index.ids())) {
            throw new KeysException("This file is older than the keys beside it: " + file.path()
                    + ". It was put back from a copy, and holds keys that were destroyed since. Nothing was changed."
                    + " If the file of the mirror is the one of today, put that in its place. If not, move the database"
                    + " away and run restore with the newest backup; it destroys those keys again.");
        }
    }

    /** Overwrites what is noted as destroyed and is there all the same. */
    void destroyAgain() throws IOException {
        for (SlotId id : destructions.among(index.ids())) {
            for (int place : index.places(id)) {
                file.write(place, Slot.free());
                index.clear(id, place);
            }
        }
    }

    /**
     * Takes torn slots from the mirror where it has them whole, ends destructions that were begun, mends the header, and
     * gives what is then in the file.
     */
    byte[] mend(Optional<byte[]> mirrored) throws IOException {
        Optional<Header> same = mirrored.flatMap(Header::find)
                .filter(found -> found.epoch().equals(header.epoch()) && found.isMadeWith(key));
        for (int place : List.copyOf(index.torn())) {
            int position = Math.toIntExact(Header.position(place));
            if (same.isPresent() && mirrored.orElseThrow().length >= position + Slot.BYTES) {
                mend(place, Arrays.copyOfRange(mirrored.orElseThrow(), position, position + Slot.BYTES));
            }
        }
        destroyAgain();
        file.tidy(image, header);
        image = new byte[0];
        return file.read();
    }

    private void mend(int place, byte[] bytes) throws IOException {
        Slot slot = Slot.read(bytes, 0, key);
        if (slot.state() == Slot.State.LIVE && !index.has(slot.id())) {
            file.write(place, bytes);
            index.put(slot.id(), place, slot.wrapped());
            repaired++;
        }
    }

    SlotFile file() {
        return file;
    }

    Epoch epoch() {
        return key.epoch();
    }

    EpochKey key() {
        return key;
    }

    SlotIndex index() {
        return index;
    }

    Destructions destructions() {
        return destructions;
    }

    int repaired() {
        return repaired;
    }

    /**
     * Makes room in the mirror, then in the file. The mirror is never the smaller one, so that catching up needs no room
     * on a full disk.
     */
    void grow(SlotFiles files) throws IOException {
        int from = header.slots();
        Header bigger = Header.of(from + SlotIndex.STEP, key);
        byte[] blank = SlotIndex.freeSlots(SlotIndex.STEP);
        files.repeat(this, copy -> {});
        files.repeat(this, copy -> copy.grow(from, blank, bigger));
        file.grow(from, blank, bigger);
        header = bigger;
        index.addFree(from, SlotIndex.STEP);
    }
}
