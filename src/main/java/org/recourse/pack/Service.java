package org.recourse.pack;

/** A service that can be offered, and the need it answers. */
public record Service(String id, String need, Place place) {

    /** Where a service stands in a person's list of offers. */
    public enum Place {
        /** By what the person chose. */
        ASKED,
        /** Right after what the person put first. */
        URGENT,
        /** Listed for every person. */
        EVERYONE,
        /** Added by a level, extra to everything else. */
        ADDED
    }
}
