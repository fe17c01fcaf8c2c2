package org.recourse.bench;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.recourse.http.HttpSetup;
import org.recourse.release.AssessmentResource;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;

/** The HTTP side of the service with assessments; beside them a resource of the same shape that does nothing. */
public final class Service extends Application<Configuration> {

    private static final String CONFIGURATION = """
            server:
              type: hardened
              port: 0
            logging:
              level: WARN
            """;

    public static void main(String[] args) throws Exception {
        new Service().run("server", Child.configuration(CONFIGURATION));
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        Releases releases = Subject.readReleases();
        Assessor assessor = new Assessor(releases);
        EchoResource echo = new EchoResource(
                Mix.documents(releases.active().pack(), Mix.SIZE, Mix.SEED).stream()
                        .map(assessor::assess)
                        .toList());
        HttpSetup.install(configuration, environment, List.of(new AssessmentResource(assessor), echo));
        Child.tellPort(environment);
    }

    /** Takes bytes and gives bytes: those of the assessments of the mix, one after the other. */
    @Path("/api/echo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public static final class EchoResource {

        private final List<byte[]> answers;
        private final AtomicInteger next = new AtomicInteger();

        EchoResource(List<byte[]> answers) {
            this.answers = List.copyOf(answers);
        }

        @POST
        public byte[] echo(byte[] body) {
            return answers.get(Math.floorMod(next.getAndIncrement(), answers.size()));
        }
    }
}
