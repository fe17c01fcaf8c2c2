package org.recourse.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.validation.HibernateValidationBinder;
import java.util.Collection;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;

/** Makes an application speak HTTP as this package does. */
public final class HttpSetup {

    private HttpSetup() {}

    /**
     * Serves the resources, and only those; filters and features go among them, all as objects. What is registered
     * with {@code environment.jersey()} is not used, because Dropwizard has put its own providers, mappers and
     * instrumentation there.
     *
     * @return the mapper the bodies are read and written with
     */
    public static ObjectMapper install(Configuration configuration, Environment environment, Collection<?> resources) {
        if (!(configuration.getServerFactory() instanceof HardenedServerFactory)) {
            throw new IllegalStateException("server.type must be hardened: no other server keeps the promises made");
        }
        PinnedLogLevels.install();
        ObjectMapper mapper = StrictJson.newMapper();
        ResourceConfig jersey = jersey(mapper);
        jersey.register(new HibernateValidationBinder(environment.getValidator()));
        resources.forEach(jersey::register);
        environment.jersey().replace(ignored -> new ServletContainer(jersey));
        return mapper;
    }

    private static ResourceConfig jersey(ObjectMapper mapper) {
        return new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                // What happens to be on the class path adds no providers, no XML and no logging of its own.
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                // Otherwise a form without a body is logged with its whole address.
                .property(ServletProperties.QUERY_PARAMS_AS_FORM_PARAMS_DISABLED, true)
                .register(new JsonProvider(mapper))
                .register(new ErrorsAreProblems())
                .register(new ProblemMapper.OfAnything())
                .register(new ProblemMapper.OfValidation())
                .register(new ProblemMapper.OfWebApplication());
    }
}
