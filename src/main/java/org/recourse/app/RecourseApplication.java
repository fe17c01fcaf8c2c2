package org.recourse.app;

import ch.qos.logback.classic.Level;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.recourse.http.HttpSetup;
import org.recourse.http.PinnedLogLevels;
import org.recourse.release.AssessmentResource;
import org.recourse.release.Assessor;
import org.recourse.release.HealthResource;
import org.recourse.release.LoadedPack;
import org.recourse.release.OpenApiResource;
import org.recourse.release.PackResource;
import org.recourse.release.Releases;

/** The Recourse service and its commands. */
public final class RecourseApplication extends Application<RecourseConfiguration> {

    private @Nullable Releases releases;

    /** The packs while they load: beside the rest of the start, which needs them only at its end. */
    private final Future<List<LoadedPack>> packs = CompletableFuture.supplyAsync(Releases::loadPacks);

    public static void main(String[] args) throws Exception {
        new RecourseApplication().run(args);
    }

    @Override
    public String getName() {
        return "recourse";
    }

    /** Standard output belongs to the commands: nothing is logged there before a configuration asks for it. */
    @Override
    protected Level bootstrapLogLevel() {
        return Level.ERROR;
    }

    /** Not Dropwizard's own check of a configuration: it says OK to one that the server then refuses. */
    @Override
    protected void addDefaultCommands(Bootstrap<RecourseConfiguration> bootstrap) {
        bootstrap.addCommand(new ServerCommand<>(this));
    }

    @Override
    public void initialize(Bootstrap<RecourseConfiguration> bootstrap) {
        PinnedLogLevels.install();
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
        bootstrap.addCommand(new DemoCommand(this));
        bootstrap.addCommand(new AssessCommand());
        bootstrap.addCommand(new RulesCommand());
        bootstrap.addCommand(new DirectoryCommand());
        bootstrap.addCommand(new BackupCommand(Clock.systemUTC()));
        bootstrap.addCommand(new RestoreCommand(Clock.systemUTC()));
        bootstrap.addCommand(new CheckStoreCommand(Clock.systemUTC()));
        bootstrap.addCommand(new PurgeCommand(Clock.systemUTC()));
        bootstrap.addCommand(new ExportAuditCommand(Clock.systemUTC()));
        bootstrap.addCommand(new VerifyAuditCommand());
    }

    @Override
    public void run(RecourseConfiguration configuration, Environment environment) throws Exception {
        Releases loaded = Releases.of(packs.get(), configuration.getDirectory().open(Clock.systemUTC()));
        releases = loaded;
        HttpSetup.install(
                configuration,
                environment,
                List.of(
                        new AssessmentResource(new Assessor(loaded)),
                        new PackResource(loaded),
                        new OpenApiResource(),
                        new HealthResource(loaded)));
    }

    /** The releases of the running service; none before it runs. */
    @Nullable
    Releases releases() {
        return releases;
    }
}
