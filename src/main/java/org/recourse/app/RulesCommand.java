package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.recourse.check.CheckPrinter;
import org.recourse.check.CheckReport;
import org.recourse.check.PackCheck;
import org.recourse.explain.RuleBook;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.rulebook.Rulebook;

/** {@code rules check} and {@code rules explain}: what authors and reviewers of a pack need. */
final class RulesCommand extends PlainCommand {

    RulesCommand() {
        super("rules", "check a pack of rules, or write its rule book");
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers actions = subparser.addSubparsers().dest("action").metavar("ACTION");
        actions.addParser("check")
                .help("check a pack whole: words, cases, and what is proved; exit status 1 if anything is wrong")
                .addArgument("pack")
                .help("the folder of one pack version");
        actions.addParser("explain")
                .help("write the rule book of a pack in plain language, as Markdown")
                .addArgument("pack")
                .help("the folder of one pack version");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Path folder = Path.of(namespace.getString("pack"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (namespace.getString("action").equals("explain")) {
            Pack pack = PackReader.read(PackFiles.of(folder));
            out.print(RuleBook.of(pack, Rulebook.of(pack)));
            return;
        }
        CheckReport report = PackCheck.check(folder);
        out.print(CheckPrinter.print(report));
        if (!report.passed()) {
            throw new FailedException("");
        }
    }
}
