package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.directory.DirectoryImport;
import org.recourse.directory.DirectoryReport;
import org.recourse.pack.Service;
import org.recourse.release.Releases;

/** {@code directory import SOURCE TARGET}: reads a provider directory, says what of it can be shown, writes it whole. */
final class DirectoryCommand extends PlainCommand {

    DirectoryCommand() {
        super("directory", "import a provider directory in Open Referral HSDS 3.0");
    }

    @Override
    public void configure(Subparser subparser) {
        Subparser imports = subparser
                .addSubparsers()
                .dest("action")
                .addParser("import")
                .help("read a directory, report on it, and write it as one file the service can use");
        imports.addArgument("source").help("a JSON file, a folder of JSON files, or a tabular data package");
        imports.addArgument("target").help("the file to write");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        List<String> services =
                Releases.load(DirectorySettings.NONE.open(Clock.systemUTC())).active().pack().services().stream()
                        .map(Service::id)
                        .toList();
        DirectoryImport imported = DirectoryImport.read(Path.of(namespace.getString("source")));
        DirectoryReport report = imported.report(LocalDate.now(Clock.systemUTC()), services);
        write(imported, Path.of(namespace.getString("target")));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        report.warnings().forEach(warning -> out.println("note: " + warning));
        out.println("read " + report.read() + ", can be shown " + report.kept() + ", hidden as stale "
                + report.hiddenStale() + ", hidden as inactive " + report.hiddenInactive()
                + ", confidential and without an address " + report.confidentialWithoutAddress());
        out.println("services without a provider: " + report.notCovered());
    }

    private static void write(DirectoryImport imported, Path target) throws FailedException {
        try {
            imported.writeTo(target);
        } catch (IOException e) {
            throw new FailedException("The target cannot be written. Give a file in a folder that is there.");
        }
    }
}
