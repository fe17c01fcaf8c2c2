package org.recourse.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** The events of a YAML file that was read already, so that what looks at them and what builds on them read it once. */
final class ReadEvents implements Parser {

    private final List<Event> events;
    private int next;

    ReadEvents(List<Event> events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
        return next < events.size() && events.get(next).is(kind);
    }

    @Override
    public @Nullable Event peekEvent() {
        return next < events.size() ? events.get(next) : null;
    }

    @Override
    public Event getEvent() {
        return events.get(next++);
    }
}
