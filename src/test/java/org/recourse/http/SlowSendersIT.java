package org.recourse.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class SlowSendersIT {

    private static final DropwizardAppExtension<Configuration> APP = SmallServer.onAnyPort();

    private static final int EACH = 70;

    @Test
    void they_hold_up_nobody_and_are_cut_off() throws Exception {
        List<Socket> bodies = open(
                RawHttp.request("POST", "/notes", "Content-Type: application/json", "Content-Length: 60000"), EACH);
        List<Socket> heads = open("GET /page HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", EACH);
        RawHttp http = new RawHttp(APP.getLocalPort());
        long begin = System.nanoTime();
        long slowest = 0;

        while (System.nanoTime() - begin < Duration.ofSeconds(13).toNanos()) {
            drip(bodies);
            drip(heads);
            long sent = System.nanoTime();
            assertThat(http.send(RawHttp.request("GET", "/page")).status()).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - sent);
            Thread.sleep(400);
        }

        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
        assertCutOff(bodies);
        assertCutOff(heads);
    }

    /** Already: to wait here would be to let the idle timeout do it, now that nothing drips any more. */
    private static void assertCutOff(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.setSoTimeout(1);
            assertThat(RawHttp.read(socket).status()).isIn(408, 0);
            socket.close();
        }
    }

    @Test
    void whoever_sent_all_at_once_is_not_called_slow_because_the_service_is() throws Exception {
        byte[] small = RawHttp.post("/late", "application/json", "{}".getBytes(ISO_8859_1));

        RawHttp.Answer answer = new RawHttp(APP.getLocalPort()).send(small);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"size\":2}");
    }

    @Test
    void a_slow_body_is_told_why() throws Exception {
        String begin =
                RawHttp.request("POST", "/notes", "Content-Type: application/json", "Transfer-Encoding: chunked");

        Socket slow = open(begin, 1).get(0);

        ErrorsIT.assertProblem(RawHttp.read(slow), 408, "timeout");
    }

    private static List<Socket> open(String begin, int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), APP.getLocalPort());
            socket.setSoTimeout(8_000);
            socket.getOutputStream().write(begin.getBytes(ISO_8859_1));
            sockets.add(socket);
        }
        return sockets;
    }

    private static void drip(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(' ');
            } catch (SocketException e) {
                // Cut off, as it should be.
            }
        }
    }
}
