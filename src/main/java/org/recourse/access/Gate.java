package org.recourse.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.recourse.audit.Action;
import org.recourse.db.Database;

/** Puts a filter before each route. A route that does not say who may call it cannot be served. */
final class Gate implements DynamicFeature {

    /** More than anybody's day brings at once, such as what waited on a tablet, and too few to fill a disk in a month. */
    private static final int WRITES_AT_ONCE = 240;

    private static final Duration EACH_WRITE = Duration.ofSeconds(10);

    /** What the service is run for. */
    enum Use {
        COURT,
        TRYING
    }

    private final Database database;
    private final Deed deed;
    private final Sessions sessions;
    private final Refusals refusals;
    private final Rate writing;
    private final Use use;

    Gate(Parts parts, Use use) {
        this.database = parts.database();
        this.deed = parts.deed();
        this.sessions = parts.sessions();
        this.refusals = new Refusals(parts.clock());
        this.writing = new Rate(WRITES_AT_ONCE, EACH_WRITE, parts.clock());
        this.use = use;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new GateFilter(route(resource), this), Priorities.AUTHENTICATION);
    }

    private static Route route(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (!resource.getResourceClass().isAnnotationPresent(Path.class)) {
            // Jersey answers OPTIONS by itself on every path. The server lets none in, and neither does this.
            return new Route("OPTIONS", "", false, Set.of(), false, false);
        }
        // The filter has to know whether the method changes something; GET is the one that does not.
        return Route.of(method.isAnnotationPresent(GET.class) ? "GET" : "POST", "", method);
    }

    boolean isForTrying() {
        return use == Use.TRYING;
    }

    Optional<Session> session(String token) {
        return sessions.find(token);
    }

    /** The same for a route that anybody may call: to be asked for there keeps no session open. */
    Optional<Session> peek(String token) {
        return sessions.peek(token);
    }

    boolean isFresh(Session session) {
        return sessions.isFresh(session);
    }

    /** Lets an account do what may leave something on the disk, or says to wait. */
    void admitWriting(Caller caller) {
        writing.take(caller.getName());
    }

    /** Writes down that somebody asked for what is not theirs. */
    void noteRefusal(Caller caller) {
        refusals.note(
                caller.id(),
                () -> database.writeAndWait(handle -> {
                    deed.write(handle, caller, Action.ACCESS_REFUSED);
                    return true;
                }));
    }
}
