package org.recourse.bench;

import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A Dropwizard application with one trivial resource and Dropwizard's own defaults. */
public final class EmptyService extends Application<Configuration> {

    private static final String CONFIGURATION = """
            server:
              applicationConnectors:
                - type: http
                  port: ${RECOURSE_PORT}
              adminConnectors:
                - type: http
                  port: 0
            """;

    public static void main(String[] args) throws Exception {
        new EmptyService().run("server", Child.configuration(CONFIGURATION));
    }

    @Override
    public void initialize(Bootstrap<Configuration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true)));
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new TrivialResource());
    }

    /** Says that it is there. */
    @Path("/api/assessments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public static final class TrivialResource {

        /** What it says. */
        public record Said(String status) {}

        @POST
        public Said post(byte[] body) {
            return new Said("UP");
        }
    }
}
