package org.recourse.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service, its organization, and one of the places where it is given, if it has any. */
record Outlet(
        Row service,
        Row organization,
        @Nullable Row atLocation,
        @Nullable Row location) {

    String id() {
        return atLocation == null ? service.id() : atLocation.id();
    }

    Ref serviceRef() {
        return new Ref(Table.SERVICE, service.id());
    }

    Ref organizationRef() {
        return new Ref(Table.ORGANIZATION, organization.id());
    }

    @Nullable
    Ref atLocationRef() {
        return atLocation == null ? null : new Ref(Table.SERVICE_AT_LOCATION, atLocation.id());
    }

    @Nullable
    Ref locationRef() {
        return location == null ? null : new Ref(Table.LOCATION, location.id());
    }

    /** What is said of this very outlet first, of the whole organization last. */
    List<Ref> closestFirst() {
        return Stream.of(atLocationRef(), serviceRef(), locationRef(), organizationRef())
                .filter(Objects::nonNull)
                .toList();
    }
}
