package org.recourse.app;

import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.recourse.http.HardenedServerFactory;
import org.recourse.http.StrictJson;

/** {@code demo}: a throw-away service on loopback with an invented directory, and one assessment to read. */
final class DemoCommand extends ServerCommand<RecourseConfiguration> {

    private static final String HOST = "127.0.0.1";

    private final RecourseApplication application;

    DemoCommand(RecourseApplication application) {
        super(application, "demo", "start a throw-away service on loopback with made-up providers");
        this.application = application;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--port")
                .type(Integer.class)
                .setDefault(8080)
                .help("the port on loopback; 0 for any that is free");
    }

    @Override
    protected void run(
            Bootstrap<RecourseConfiguration> bootstrap, Namespace namespace, RecourseConfiguration configuration)
            throws Exception {
        configuration.setDirectory(DirectorySettings.DEMO);
        ThrowAway folder = ThrowAway.create();
        configuration.setStore(StoreSettings.at(folder.folder()));
        application.useForDemo(folder);
        configuration.setServerFactory(new HardenedServerFactory(namespace.getInt("port"), HOST, null, null));
        // Logging was set up before this runs; people read the output of the demo, so only warnings stay.
        DefaultLoggingFactory quiet = new DefaultLoggingFactory();
        quiet.setLevel("WARN");
        quiet.configure(
                bootstrap.getMetricRegistry(), bootstrap.getApplication().getName());
        super.run(bootstrap, namespace, configuration);
    }

    @Override
    protected void run(Environment environment, Namespace namespace, RecourseConfiguration configuration)
            throws Exception {
        environment.lifecycle().addServerLifecycleListener(this::show);
        super.run(environment, namespace, configuration);
    }

    private void show(Server server) {
        int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        String interview = interview();
        out.println("This is what an interview with a made-up person gives. Nothing of it is kept.");
        out.println();
        var release = Objects.requireNonNull(application.releases()).active();
        try {
            var document = StrictJson.newMapper().readTree(interview);
            var assessment = release.screener().assess(release.reader().read(document));
            new AssessmentText(release.pack(), out).print(assessment, "en");
        } catch (IOException e) {
            throw new IllegalStateException("the interview of the demo is always JSON", e);
        }
        // By name: a browser takes the cookie of a session, and makes passkeys, for no address in figures.
        String address = "http://localhost:" + port;
        out.println();
        out.println("The same, from the service that is now running at " + address + " (this computer only):");
        out.println();
        out.println("curl -s -H 'Content-Type: application/json' -d '" + interview.strip() + "' " + address
                + "/api/assessments");
        out.println();
        out.println("Pages to open in a browser:");
        out.println("  " + address + "/          what this is, and the ways to its pages");
        out.println("  " + address + "/talk      the talk as a tablet shows it");
        out.println("  " + address + "/counsel   what was handed over, for the attorney");
        out.println("  " + address + "/withdraw  what exists about a case code, and taking it back");
        out.println("  " + address + "/staff     accounts, holds, counts and rules, for those who run it");
        out.println();
        out.println("Also there: " + address + "/api/packs and " + address
                + "/api/packs/ny/2026.1/interview?language=es and " + address + "/api/openapi.json");
        out.println(
                "There are made-up accounts: ADVOCATE, ATTORNEY, LEAD, REVIEWER and OPERATOR. Sign in as one of them:");
        out.println(
                "curl -s -i -H 'Content-Type: application/json' -H 'Recourse-Request: 1' -d '{\"role\":\"ADVOCATE\"}' "
                        + address + "/api/trial/sign-in");
        out.println("What is kept lies in a folder that is deleted at the end. Stop it with Ctrl-C.");
    }

    private static String interview() {
        try (InputStream in = DemoCommand.class.getResourceAsStream("/demo/interview.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the interview of the demo is in the jar", e);
        }
    }
}
