package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Runs in a process of its own and says each thing when it is done. */
final class KeysWorker {

    private KeysWorker() {}

    public static void main(String[] arguments) throws IOException {
        Places places = Places.in(Path.of(arguments[1]));
        if (arguments[0].equals("churn")) {
            churn(places);
        } else {
            fill(places);
        }
    }

    private static void churn(Places places) {
        Random random = new Random();
        try (Keys keys = places.open()) {
            List<SlotId> live = new ArrayList<>(keys.ids());
            while (true) {
                int dice = random.nextInt(100);
                if (dice < 4) {
                    keys.rotate();
                    say("rotated");
                } else if (dice < 50 && live.size() > 20) {
                    SlotId slot = live.remove(random.nextInt(live.size()));
                    say("destroying " + slot.value());
                    keys.destroy(slot);
                    say("destroyed " + slot.value());
                } else {
                    SlotId slot = new SlotId(UUID.randomUUID());
                    keys.create(slot);
                    live.add(slot);
                    byte[] sealed = keys.seal(slot, Places.ROW, Places.TEXT).bytes();
                    say("created " + slot.value() + " " + HexFormat.of().formatHex(sealed));
                }
            }
        }
    }

    private static void fill(Places places) throws IOException {
        List<SlotId> made = new ArrayList<>();
        try (Keys keys = places.create()) {
            try {
                while (true) {
                    SlotId slot = Places.newSlot();
                    keys.create(slot);
                    made.add(slot);
                }
            } catch (KeysException full) {
                say("full after " + made.size() + ": " + full.getCause());
            }
            stuff(places.slots().resolve("junk"));
            say("in step: " + keys.report().mirrorInStep());
            made.forEach(keys::destroy);
        }
        try (Keys keys = places.open()) {
            say(keys.ids().isEmpty() && keys.report().mirrorInStep() ? "done " + made.size() : "keys are left");
        }
    }

    private static void stuff(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            say("stuffed: " + full.getMessage());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
