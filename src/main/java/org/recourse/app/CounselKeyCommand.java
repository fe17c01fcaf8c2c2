package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.keys.CounselPrivateKey;

/** {@code counsel-key FILE}: makes the key pair of counsel, on a computer of counsel's. */
final class CounselKeyCommand extends PlainCommand {

    private static final String PUBLIC = ".pub";

    CounselKeyCommand() {
        super("counsel-key", "make the key pair that opens held records, on a computer that is not the court's");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("file")
                .metavar("FILE")
                .help("where the private half goes; the public half goes beside it, with .pub at its end");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Path file = Path.of(namespace.getString("file")).toAbsolutePath();
        Path other = file.resolveSibling(file.getFileName() + PUBLIC);
        if (Files.exists(file) || Files.exists(other) || !Files.isDirectory(file.resolveSibling(""))) {
            throw new FailedException("Give a new file in a folder that is there. Nothing is overwritten.");
        }
        CounselPrivateKey key = CounselPrivateKey.random();
        KeyFile.readOrCreate(file, () -> line(key.text()));
        KeyFile.readOrCreate(other, () -> line(key.publicKey().text()));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("private half: " + file + " - stays with counsel, on two media, never on a computer of the court");
        out.println("public half:  " + other + " - goes to the court, as hold.counselKey");
        out.println("fingerprint:  " + key.publicKey().fingerprint() + " - write it on paper for whoever orders holds");
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
