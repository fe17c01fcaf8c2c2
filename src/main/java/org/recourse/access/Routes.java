package org.recourse.access;

import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Every route that a set of resources has, as Jersey sees them. */
public final class Routes {

    private Routes() {}

    /**
     * Lists the routes; what is no resource is passed over.
     *
     * @throws IllegalStateException if one does not say who may call it
     */
    public static List<Route> of(Collection<?> resources) {
        Set<Route> routes = new LinkedHashSet<>();
        for (Object resource : resources) {
            if (resource.getClass().isAnnotationPresent(Path.class)) {
                collect(Resource.from(resource.getClass()), "", routes);
            }
        }
        // The same route may give its answer in two forms, to the same callers.
        return routes.stream()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static void collect(Resource resource, String base, Set<Route> routes) {
        String path = base + resource.getPath();
        if (resource.getResourceLocator() != null) {
            throw new IllegalStateException("A resource found at run time has no row in the table of routes: " + path);
        }
        for (ResourceMethod method : resource.getResourceMethods()) {
            routes.add(
                    Route.of(method.getHttpMethod(), path, method.getInvocable().getDefinitionMethod()));
        }
        for (Resource child : resource.getChildResources()) {
            collect(child, path, routes);
        }
    }
}
