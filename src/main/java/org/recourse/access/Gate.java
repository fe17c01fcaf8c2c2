package org.recourse.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.recourse.audit.Action;
import org.recourse.db.Database;

/** Puts a filter before each route. A route that does not say who may call it cannot be served. */
final class Gate implements DynamicFeature {

    /** What the service is run for. */
    enum Use {
        COURT,
        TRYING
    }

    private final Database database;
    private final Deed deed;
    private final Sessions sessions;
    private final Use use;

    Gate(Database database, Deed deed, Sessions sessions, Use use) {
        this.database = database;
        this.deed = deed;
        this.sessions = sessions;
        this.use = use;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        // The filter only needs to know whether the method reads or changes something; GET is the one that reads.
        var method = resource.getResourceMethod();
        String verb = method.isAnnotationPresent(jakarta.ws.rs.GET.class) ? "GET" : "POST";
        context.register(new GateFilter(Route.of(verb, "", method), this), Priorities.AUTHENTICATION);
    }

    boolean isForTrying() {
        return use == Use.TRYING;
    }

    Optional<Session> session(String token) {
        return sessions.find(token);
    }

    boolean isFresh(Session session) {
        return sessions.isFresh(session);
    }

    void write(Caller caller, Action action) {
        database.writeAndWait(handle -> {
            deed.write(handle, caller, action);
            return true;
        });
    }
}
