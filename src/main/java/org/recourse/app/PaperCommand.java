package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.http.ProblemException;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.paper.Papers;
import org.recourse.paper.Printed;
import org.recourse.release.LoadedPack;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** {@code paper PACK}: the whole interview of a pack on paper, for a day without power, to standard output. */
final class PaperCommand extends PlainCommand {

    PaperCommand() {
        super("paper", "write the interview of a pack, to be filled in by hand, as a PDF to standard output");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("pack")
                .help("the folder of one pack version, or a released pack such as ny or ny/2026.1");
        subparser.addArgument("--language").setDefault("en").help("a language of the pack");
        subparser.addArgument("--html").action(Arguments.storeTrue()).help("write a page to print from a browser");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Releases releases = Releases.load(DirectorySettings.NONE.open(Clock.systemUTC()));
        LoadedPack pack = pack(namespace.getString("pack"), releases);
        try {
            Printed paper =
                    new Papers(releases).interview(pack.pack(), pack.rulebook(), namespace.getString("language"));
            System.out.write(namespace.getBoolean("html") ? paper.html() : paper.pdf());
            System.out.flush();
        } catch (ProblemException e) {
            throw new FailedException(e.problem().detail());
        }
    }

    private static LoadedPack pack(String named, Releases releases) throws FailedException {
        if (Files.isDirectory(Path.of(named))) {
            return LoadedPack.of(PackReader.read(PackFiles.of(Path.of(named))));
        }
        String[] parts = named.split("/", 2);
        Optional<Release> release =
                parts.length == 2 ? releases.find(parts[0], parts[1]) : releases.findLatest(parts[0]);
        return release.map(found -> new LoadedPack(found.pack(), found.rulebook()))
                .orElseThrow(() -> new FailedException(
                        "There is no such pack. Give the folder of one, or a released one such as ny/2026.1."));
    }
}
