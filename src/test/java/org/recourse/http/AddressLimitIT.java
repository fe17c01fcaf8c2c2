package org.recourse.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressLimitIT {

    private static final int EACH = 8;
    private static final String ONE = "127.0.0.1";
    private static final String OTHER = "127.0.0.2";

    private final Server server = new Server();
    private final ServerConnector connector = new HardenedConnector(ONE, 0, 16, EACH, null).build(server);
    private final List<Socket> held = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : held) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void an_address_that_has_its_share_gets_no_more_and_others_get_theirs() throws IOException {
        hold(3 * EACH);

        assertThat(status(ONE)).isZero();
        assertThat(status(OTHER)).isEqualTo(200);
    }

    @Test
    void what_is_closed_counts_no_more() throws Exception {
        hold(3 * EACH);
        for (Socket socket : held) {
            socket.close();
        }

        int status = 0;
        for (int i = 0; i < 100 && status == 0; i++) {
            Thread.sleep(20);
            status = status(ONE);
        }

        assertThat(status).isEqualTo(200);
    }

    private void hold(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            held.add(open(ONE));
        }
    }

    private Socket open(String from) throws IOException {
        return new Socket(InetAddresses.forString(ONE), connector.getLocalPort(), InetAddresses.forString(from), 0);
    }

    private int status(String from) throws IOException {
        try (Socket socket = open(from)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(RawHttp.request("GET", "/").getBytes(ISO_8859_1));
            return RawHttp.read(socket).status();
        } catch (SocketException e) {
            return 0;
        }
    }
}
