package org.recourse.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.http.ProblemException;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.keys.KeysException;
import org.recourse.keys.RefusedException;
import org.recourse.records.HeldFile;

/** {@code open-hold FILE --key KEY}: prints what a held record says. Needs no court and no network. */
final class OpenHoldCommand extends PlainCommand {

    private static final int MOST_KEY_BYTES = 1024;

    OpenHoldCommand() {
        super("open-hold", "print what a held record says, with the private key of counsel; needs no network");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").metavar("FILE").help("what the service answered when the record was held");
        subparser.addArgument("--key").required(true).help("the private half of counsel's key");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        byte[] file = InputFile.read(Path.of(namespace.getString("file")), HeldFile.MOST_BYTES);
        byte[] key = InputFile.read(Path.of(namespace.getString("key")), MOST_KEY_BYTES);
        ObjectMapper mapper = new ObjectMapper();
        Object record = mapper.readValue(open(file, key), Object.class);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(record));
    }

    private static byte[] open(byte[] file, byte[] key) throws FailedException {
        try {
            CounselPrivateKey counsel = CounselPrivateKey.parse(new String(key, StandardCharsets.US_ASCII));
            return HeldFile.parse(file).open(counsel);
        } catch (KeysException e) {
            throw new FailedException(String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            throw new FailedException("This is no file of a held record. Give the answer of the service, whole.");
        } catch (RefusedException | IllegalArgumentException e) {
            throw new FailedException(
                    "It does not open. It was held for another key, or something in the file was changed.");
        }
    }
}
