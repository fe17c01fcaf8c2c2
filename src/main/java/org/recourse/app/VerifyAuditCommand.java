package org.recourse.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.audit.Verdict;
import org.recourse.upkeep.AuditFile;
import org.recourse.upkeep.UpkeepException;

/** {@code verify-audit FILE --key KEY}: verifies an exported audit, on any computer. */
final class VerifyAuditCommand extends PlainCommand {

    VerifyAuditCommand() {
        super("verify-audit", "verify an exported audit; exit status 1 if anything is wrong with it");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").metavar("FILE").help("a file that export-audit wrote");
        subparser.addArgument("--key").required(true).help("the public key, audit-signing.pub");
        subparser.addArgument("--heads").help("heads of the audit that were kept elsewhere, one a line");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Path file = Path.of(namespace.getString("file"));
        Path key = Path.of(namespace.getString("key"));
        if (!Files.isReadable(file) || !Files.isReadable(key)) {
            throw new FailedException("The audit or the key cannot be read. Give the paths of two files.");
        }
        Verdict verdict = AuditFile.verify(file, AuditPublicKey.read(key), StoreCommand.heads(namespace));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        verdict.problems().forEach(problem -> out.println("WRONG " + problem));
        out.println(verdict.entries() + " entries, signed up to " + verdict.signedUpTo());
        if (!verdict.isWhole()) {
            throw new FailedException("");
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        if (e instanceof UpkeepException) {
            cli.getStdErr().println(e.getMessage());
        } else {
            super.onError(cli, namespace, e);
        }
    }
}
