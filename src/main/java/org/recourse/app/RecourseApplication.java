package org.recourse.app;

import ch.qos.logback.classic.Level;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Access;
import org.recourse.access.Route;
import org.recourse.access.Routes;
import org.recourse.consent.Wordings;
import org.recourse.court.CounselResource;
import org.recourse.court.CourtPages;
import org.recourse.court.EnrolResource;
import org.recourse.court.StaffResource;
import org.recourse.court.StartResource;
import org.recourse.court.WithdrawResource;
import org.recourse.directory.ProviderMatcher;
import org.recourse.explain.RuleBookResource;
import org.recourse.http.HardenedServerFactory;
import org.recourse.http.HttpSetup;
import org.recourse.http.PinnedLogLevels;
import org.recourse.pages.AssetResource;
import org.recourse.pages.Assets;
import org.recourse.pages.Setting;
import org.recourse.paper.PaperInterviewResource;
import org.recourse.paper.PaperResource;
import org.recourse.paper.Papers;
import org.recourse.proof.ProofResource;
import org.recourse.proof.Prover;
import org.recourse.records.ConsentResource;
import org.recourse.release.AssessmentResource;
import org.recourse.release.Assessor;
import org.recourse.release.HealthResource;
import org.recourse.release.LoadedPack;
import org.recourse.release.OpenApiResource;
import org.recourse.release.PackResource;
import org.recourse.release.Release;
import org.recourse.release.Releases;
import org.recourse.talk.Closing;
import org.recourse.talk.ShellWorkerResource;
import org.recourse.talk.Talk;
import org.recourse.talk.TalkResource;

/** The Recourse service and its commands. */
public final class RecourseApplication extends Application<RecourseConfiguration> {

    private final Clock clock;
    private @Nullable Releases releases;
    private List<Route> routes = List.of();
    private @Nullable ThrowAway throwAway;

    /** The packs while they load: beside the rest of the start, which needs them only at its end. */
    private final Future<List<LoadedPack>> packs = CompletableFuture.supplyAsync(Releases::loadPacks);

    public RecourseApplication() {
        this(Clock.systemUTC());
    }

    RecourseApplication(Clock clock) {
        this.clock = clock;
    }

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

    /** The parser would take the start of a name for the whole, and {@code check} for {@code check-store}. */
    @Override
    public void run(String... arguments) throws Exception {
        boolean names = arguments.length > 0 && !arguments[0].startsWith("-");
        if (names && commands().stream().noneMatch(command -> command.getName().equals(arguments[0]))) {
            FailedException unknown =
                    new FailedException("There is no command of that name. -h lists those there are.");
            System.err.println(unknown.getMessage());
            onFatalError(unknown);
        }
        super.run(arguments);
    }

    private List<Command> commands() {
        return List.of(
                new ServerCommand<>(this),
                new DemoCommand(this),
                new AssessCommand(),
                new RulesCommand(),
                new DirectoryCommand(),
                new AccountsCommand(),
                new ProofCommand(),
                new VerifyCommand(),
                new PaperCommand(),
                new BackupCommand(clock),
                new RestoreCommand(clock),
                new CheckStoreCommand(clock),
                new PurgeCommand(clock),
                new ExportAuditCommand(clock),
                new VerifyAuditCommand(),
                new CounselKeyCommand(),
                new OpenHoldCommand());
    }

    /** Not Dropwizard's own check of a configuration: it says OK to one that the server then refuses. */
    @Override
    protected void addDefaultCommands(Bootstrap<RecourseConfiguration> bootstrap) {
        commands().forEach(bootstrap::addCommand);
    }

    @Override
    public void initialize(Bootstrap<RecourseConfiguration> bootstrap) {
        PinnedLogLevels.install();
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    }

    @Override
    protected void onFatalError(Throwable t) {
        System.exit(t instanceof FailedException failed ? failed.status() : 1);
    }

    @Override
    public void run(RecourseConfiguration configuration, Environment environment) throws Exception {
        Supplier<ProviderMatcher> directory = configuration.getDirectory().open(clock);
        Releases loaded = Releases.of(packs.get(), directory);
        releases = loaded;
        Papers papers = new Papers(loaded);
        Release active = loaded.active();
        Setting setting = setting(configuration);
        Talk talk = Talk.of(active.pack(), active.rulebook(), closing(setting, configuration));
        CourtPages court = CourtPages.of(active.pack(), setting);
        List<Assets> assets = List.of(talk.assets(), court.assets());
        List<Object> resources = new ArrayList<>(List.of(
                new AssessmentResource(new Assessor(loaded)),
                new ProofResource(new Prover(loaded)),
                new PaperResource.Writer(),
                new PaperResource(papers),
                new PaperInterviewResource(loaded, papers),
                new PackResource(loaded),
                new RuleBookResource(loaded),
                new OpenApiResource(),
                new StartResource(court),
                new TalkResource(talk),
                new ShellWorkerResource(talk)));
        if (setting != Setting.ALONE) {
            resources.add(new WithdrawResource(court));
            resources.add(new CounselResource(court));
            resources.add(new EnrolResource(court));
            resources.add(new StaffResource(court));
        }
        resources.add(new AssetResource(assets));
        List<?> guarded = guarded(configuration, environment, resources, loaded, directory);
        routes = Routes.of(guarded);
        HttpSetup.install(configuration, environment, guarded);
    }

    private static Closing closing(Setting setting, RecourseConfiguration configuration) {
        return setting == Setting.ALONE
                ? Closing.KEEPS_NOTHING
                : new Closing(
                        setting,
                        configuration.getTalk().keepsSealed(),
                        new ConsentResource(Wordings.load()).byLanguage());
    }

    private Setting setting(RecourseConfiguration configuration) {
        if (!configuration.getStore().isThere()) {
            return Setting.ALONE;
        }
        return throwAway == null ? Setting.COURT : Setting.TRIAL;
    }

    /** Without a store nobody can sign in, nothing can be opened, and only this computer may ask. */
    private List<?> guarded(
            RecourseConfiguration configuration,
            Environment environment,
            List<Object> stateless,
            Releases loaded,
            Supplier<ProviderMatcher> directory)
            throws IOException, FailedException {
        List<Object> all = new ArrayList<>(stateless);
        HardenedServerFactory server = (HardenedServerFactory) configuration.getServerFactory();
        if (!configuration.getStore().isThere()) {
            if (!server.servesOnlyThisComputer()) {
                throw new IllegalStateException(
                        "store.path: without a store there are no accounts, and the service binds to loopback only");
            }
            all.add(new HealthResource(loaded));
            return all;
        }
        ThrowAway folder = throwAway;
        if (folder != null) {
            // Before the court, so that it goes after it.
            environment.lifecycle().manage(folder);
        }
        Court court = Court.open(StorePlaces.of(configuration), clock);
        environment.lifecycle().manage(court);
        LocalSite site = new LocalSite(server, configuration.getAccess());
        environment.lifecycle().addServerLifecycleListener(site);
        Access access = new Access(court.ground(), configuration.getAccess(), site);
        all.add(new HealthResource(
                loaded, court.lookAfter(configuration.getUpkeep(), configuration.getTalk(), environment)));
        all.addAll(court.records(
                loaded,
                directory,
                access.colleagues(),
                configuration.getTalk(),
                configuration.getHold().key()));
        return folder == null ? access.guard(all) : access.guardLoosely(all);
    }

    /** Opens what may be tried without an account, and has made-up accounts. */
    void useForDemo(ThrowAway folder) {
        throwAway = folder;
    }

    /** What the running service answers, and to whom. */
    List<Route> routes() {
        return routes;
    }

    /** The releases of the running service; none before it runs. */
    @Nullable
    Releases releases() {
        return releases;
    }
}
