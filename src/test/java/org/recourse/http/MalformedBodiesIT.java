package org.recourse.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recourse.http.RawHttp.Answer;

@ExtendWith(DropwizardExtensionsSupport.class)
class MalformedBodiesIT {

    private static final DropwizardAppExtension<Configuration> APP = SmallServer.onAnyPort();

    private static final byte[] NOTE =
            "{\"text\":\"t\\u00e9 \uD83D\uDE00\",\"count\":1,\"lines\":[{\"words\":\"w\"}]}".getBytes(UTF_8);
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "null",
        "true",
        "1e999",
        "-",
        "0x1",
        "1.5",
        "\0",
        "\uFEFF",
        "\uD83D\uDE00",
        "\"text\":",
        "\"count\":",
        "\"lines\":",
        "[[[[[[[[[",
        "NaN",
        "//",
        "\n",
        "9".repeat(30),
        "a".repeat(4_100),
        "\"class\":\"java.lang.Runtime\","
    };

    @Test
    void whatever_is_sent_it_is_never_our_fault() throws IOException {
        RawHttp http = new RawHttp(APP.getLocalPort());
        Random random = new Random(20_261_122);
        int refused = 0;

        for (int i = 0; i < 2_000; i++) {
            byte[] body = mangled(random);

            Answer answer = http.send(RawHttp.post("/notes", "application/json", body));

            assertThat(answer.status()).as(new String(body, UTF_8)).isIn(200, 400, 413);
            if (answer.status() != 200) {
                assertThat(answer.header("Content-Type")).contains(Problem.MEDIA_TYPE);
                ErrorsIT.assertSecurityHeaders(answer);
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(1_500);
    }

    private static byte[] mangled(Random random) {
        byte[] body = NOTE.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body = spliced(body, at, PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8), at);
                case 2 -> body = spliced(body, at, new byte[] {(byte) random.nextInt(256)}, body.length);
                default -> body = spliced(body, at, body, random.nextInt(body.length));
            }
        }
        return body;
    }

    /** The first bytes of the body, then the middle, then the body again from another place on. */
    private static byte[] spliced(byte[] body, int head, byte[] middle, int tail) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(body, 0, head);
        spliced.writeBytes(middle);
        spliced.write(body, tail, body.length - tail);
        return spliced.toByteArray();
    }
}
