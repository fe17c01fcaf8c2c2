package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server agrees to when it speaks TLS. */
class TlsIT {

    private static final String PASSWORD = "not-a-secret-here";

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Path keyStore() throws Exception {
        Path file = folder.resolve("certificate.p12");
        if (!Files.exists(file)) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-alias",
                            "server",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            assertThat(keytool.waitFor()).isZero();
            Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        }
        return file;
    }

    private DropwizardTestSupport<RecourseConfiguration> service() throws Exception {
        return new DropwizardTestSupport<>(
                RecourseApplication.class,
                "config/service.yml",
                ConfigOverride.config("server.port", "0"),
                ConfigOverride.config("server.name", "localhost"),
                ConfigOverride.config("server.tls.keyStore", keyStore().toString()),
                ConfigOverride.config(
                        "server.tls.passwordFile", folder.resolve("password").toString()),
                ConfigOverride.config("store.path", folder.resolve("store").toString()),
                ConfigOverride.config("logging.level", "WARN"));
    }

    private SSLSocket connect(int port, String protocol, String... ciphers) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore())) {
            trusted.load(in, PASSWORD.toCharArray());
        }
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        roots.setCertificateEntry("server", (X509Certificate) trusted.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(roots);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {protocol});
        if (ciphers.length > 0) {
            parameters.setCipherSuites(ciphers);
        }
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private String get(int port, String protocol, String... ciphers) throws Exception {
        try (SSLSocket socket = connect(port, protocol, ciphers)) {
            socket.startHandshake();
            socket.getOutputStream()
                    .write(("GET /api/health HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_speaks_the_two_newest_versions_with_ciphers_that_notice_changes_and_nothing_else() throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service();
        service.before();
        try {
            int port = service.getLocalPort();

            assertThat(get(port, "TLSv1.3"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000");
            assertThat(get(port, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
                    .startsWith("HTTP/1.1 200");
            assertThatCode(() -> get(port, "TLSv1.2", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"))
                    .doesNotThrowAnyException();
            for (String refused : new String[] {
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"
            }) {
                assertThatThrownBy(() -> get(port, "TLSv1.2", refused))
                        .as(refused)
                        .isInstanceOf(IOException.class);
            }
        } finally {
            service.after();
        }
    }

    @Test
    void an_old_version_is_refused_by_the_server() throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service();
        service.before();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getLocalPort())) {
            socket.setSoTimeout(5_000);
            // A greeting in TLS 1.1, by hand: this platform's own client no longer offers it.
            socket.getOutputStream().write(greeting(2));
            byte[] answer = socket.getInputStream().readNBytes(7);

            assertThat(answer[0]).as("an alert").isEqualTo((byte) 21);
            assertThat(answer[5]).as("that ends it").isEqualTo((byte) 2);
            assertThat(answer[6]).as("because of the version").isEqualTo((byte) 70);
        } finally {
            service.after();
        }
    }

    @Test
    void the_same_greeting_in_an_accepted_version_is_answered() throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service();
        service.before();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getLocalPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(greeting(3));

            assertThat(socket.getInputStream().readNBytes(1)[0])
                    .as("a handshake")
                    .isEqualTo((byte) 22);
        } finally {
            service.after();
        }
    }

    @Test
    void a_greeting_that_drips_in_is_cut_off() throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service();
        service.before();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getLocalPort())) {
            long begin = System.nanoTime();
            for (byte next : greeting(3)) {
                socket.getOutputStream().write(next);
                if (isClosed(socket)) {
                    break;
                }
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(7));
        } finally {
            service.after();
        }
    }

    /** Waits a little, so that what is sent drips. */
    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    /** A ClientHello of TLS 1.{@code minor - 1} with ECDHE over RSA, AES-GCM and AES-CBC. */
    private static byte[] greeting(int minor) {
        byte[] groups = {0, 10, 0, 4, 0, 2, 0, 23};
        byte[] formats = {0, 11, 0, 2, 1, 0};
        byte[] signatures = {0, 13, 0, 6, 0, 4, 4, 1, 8, 4};
        byte[] ciphers = {(byte) 0xC0, 0x2F, (byte) 0xC0, 0x13};
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.writeBytes(new byte[] {3, (byte) minor});
        hello.writeBytes(new byte[32]);
        hello.write(0);
        hello.writeBytes(new byte[] {0, (byte) ciphers.length});
        hello.writeBytes(ciphers);
        hello.writeBytes(new byte[] {1, 0});
        int extensions = groups.length + formats.length + signatures.length;
        hello.writeBytes(new byte[] {0, (byte) extensions});
        hello.writeBytes(groups);
        hello.writeBytes(formats);
        hello.writeBytes(signatures);
        int length = hello.size();
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(new byte[] {22, 3, 1, 0, (byte) (length + 4), 1, 0, 0, (byte) length});
        record.writeBytes(hello.toByteArray());
        return record.toByteArray();
    }

    @Test
    void without_a_certificate_nobody_else_can_reach_it_and_without_a_store_neither() throws Exception {
        String store = folder.resolve("store").toString();
        assertThatThrownBy(() -> start(
                        ConfigOverride.config("server.bindHost", "0.0.0.0"),
                        ConfigOverride.config("store.path", store)))
                .hasStackTraceContaining("without server.tls");
        assertThatThrownBy(() -> start(
                        ConfigOverride.config("server.bindHost", "0.0.0.0"),
                        ConfigOverride.config("server.port", "0"),
                        ConfigOverride.config("server.name", "localhost"),
                        ConfigOverride.config("server.tls.keyStore", keyStore().toString()),
                        ConfigOverride.config(
                                "server.tls.passwordFile",
                                folder.resolve("password").toString())))
                .hasStackTraceContaining("without a store");
    }

    private static void start(ConfigOverride... overrides) throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service =
                new DropwizardTestSupport<>(RecourseApplication.class, "config/service.yml", overrides);
        try {
            service.before();
        } finally {
            service.after();
        }
    }
}
