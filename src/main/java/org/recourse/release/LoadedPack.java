package org.recourse.release;

import org.recourse.pack.Pack;
import org.recourse.rulebook.Rulebook;

/** A pack with its rules built: what takes time at the start, and needs no configuration. */
public record LoadedPack(Pack pack, Rulebook rulebook) {

    /**
     * Builds the rules of a pack.
     *
     * @throws org.recourse.pack.InvalidPackException if its rules are not allowed
     */
    public static LoadedPack of(Pack pack) {
        return new LoadedPack(pack, Rulebook.of(pack));
    }
}
