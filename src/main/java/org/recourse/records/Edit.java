package org.recourse.records;

import java.util.Optional;

/** What is to be done with a record, as it is now; empty to leave it. May be asked again if it changed meanwhile. */
@FunctionalInterface
public interface Edit {

    Optional<Edited> of(RecordContent content);
}
