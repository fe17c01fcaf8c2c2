package org.recourse.app;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;
import org.jspecify.annotations.Nullable;
import org.recourse.access.AccountId;
import org.recourse.access.Caller;
import org.recourse.access.CallerBinder;
import org.recourse.access.Role;
import org.recourse.http.HttpSetup;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.release.AssessmentResource;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;
import org.recourse.support.Agreed;
import org.recourse.support.RecordsOnDisk;

/** The resources of records over HTTP. A header says who is calling, in place of signing in. */
final class RecordsServer implements AutoCloseable {

    static final String ADVOCATE = "ADVOCATE:00000000000ad0c0";
    static final String OTHER_ADVOCATE = "ADVOCATE:00000000000ad0c1";
    static final String ATTORNEY = "ATTORNEY:" + Agreed.ATTORNEY;
    static final String OTHER_ATTORNEY = "ATTORNEY:" + Agreed.OTHER_ATTORNEY;
    static final String PUBLIC = "";
    static final CounselPrivateKey COUNSEL = CounselPrivateKey.random();

    private static final Releases RELEASES = Releases.load(Agreed.PROVIDERS);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DropwizardTestSupport<RecourseConfiguration> support;

    RecordsServer(RecordsOnDisk disk) throws Exception {
        support =
                new DropwizardTestSupport<>(
                        RecordsApplication.class,
                        "config/service.yml",
                        ConfigOverride.config("server.port", "0"),
                        ConfigOverride.config("logging.level", "INFO")) {
                    @Override
                    public Application<RecourseConfiguration> newApplication() {
                        return new RecordsApplication(disk);
                    }
                };
        support.before();
    }

    /** Only what these tests need. */
    static final class RecordsApplication extends Application<RecourseConfiguration> {

        private final RecordsOnDisk disk;

        RecordsApplication(RecordsOnDisk disk) {
            this.disk = disk;
        }

        @Override
        public void run(RecourseConfiguration configuration, Environment environment) {
            RecordsSetup setup = new RecordsSetup(
                    disk.database(),
                    disk.keys(),
                    disk.lookup(),
                    disk.audit(),
                    disk.clock(),
                    disk.clock(),
                    Optional.of(disk.hours()),
                    RELEASES,
                    Agreed.PROVIDERS,
                    id -> id.value().equals(Agreed.ATTORNEY) || id.value().equals(Agreed.OTHER_ATTORNEY),
                    COUNSEL.publicKey());
            List<Object> all = new ArrayList<>(setup.resources(setup.records()));
            all.add(new AssessmentResource(new Assessor(RELEASES)));
            all.add(new CallerFromHeader());
            all.add(new RolesAllowedDynamicFeature());
            all.add(new CallerBinder());
            HttpSetup.install(configuration, environment, all);
        }
    }

    @Priority(Priorities.AUTHENTICATION)
    private static final class CallerFromHeader implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String said = request.getHeaderString("Test-Caller");
            String[] parts = said == null ? new String[0] : said.split(":", -1);
            @Nullable
            Caller caller = parts.length == 2 ? new Caller(new AccountId(parts[1]), Role.valueOf(parts[0])) : null;
            request.setSecurityContext(new SecurityContext() {
                @Override
                public @Nullable Principal getUserPrincipal() {
                    return caller;
                }

                @Override
                public boolean isUserInRole(String role) {
                    return caller != null && caller.role().name().equals(role);
                }

                @Override
                public boolean isSecure() {
                    return true;
                }

                @Override
                public String getAuthenticationScheme() {
                    return "test";
                }
            });
        }
    }

    HttpResponse<String> post(String caller, String path, String body) throws IOException, InterruptedException {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String caller, String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(caller, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String caller, String path) throws IOException, InterruptedException {
        return HTTP.send(request(caller, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String caller, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + support.getLocalPort() + path))
                .header("Test-Caller", caller);
    }

    @Override
    public void close() {
        support.after();
    }
}
