package org.recourse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedServerFactoryTest {

    private final Environment environment = new Environment("test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0.0.0.0",
                "::",
                "0:0:0:0:0:0:0:0",
                "localhost",
                "127.0.0.1.example.org",
                "example.org",
                "10.0.0.1",
                "192.168.1.1",
                "128.0.0.1",
                "127.1",
                "0x7f.0.0.1",
                "2130706433",
                "127.0.0.256",
                "fe80::1",
                "::2",
                "::ffff:10.0.0.1",
                "127.0.0.1 ",
                "%",
                "::1%lo",
                ":",
                "[::1"
            })
    void anything_but_a_loopback_address_stops_the_start(String bindHost) {
        HardenedServerFactory factory = new HardenedServerFactory(0, bindHost, null, null);

        assertThatThrownBy(() -> factory.configure(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without server.tls the service binds to loopback only");
        assertThatThrownBy(() -> factory.build(environment)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.255", "::1", "0:0:0:0:0:0:0:1", "[::1]"})
    void a_loopback_address_will_do(String bindHost) {
        assertThatCode(() -> new HardenedServerFactory(0, bindHost, null, null).configure(environment))
                .doesNotThrowAnyException();
    }

    @Test
    void there_is_one_connector_on_the_loopback() {
        Server server = new HardenedServerFactory().build(environment);

        assertThat(server.getConnectors()).singleElement().isInstanceOfSatisfying(ServerConnector.class, connector -> {
            assertThat(connector.getHost()).isEqualTo("127.0.0.1");
            assertThat(connector.getProtocols()).containsExactly("http/1.1");
        });
    }

    @Test
    void the_configuration_names_it_hardened() throws Exception {
        assertThat(read("server: {type: hardened, port: 0, maxThreads: 16}").getServerFactory())
                .isInstanceOf(HardenedServerFactory.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adminConnectors: []",
                "requestLog: {}",
                "gzip: {}",
                "enableThreadNameFilter: true",
                "port: 65536",
                "port: -1",
                "maxThreads: 1",
                "maxConnections: 100000"
            })
    void what_is_fixed_cannot_be_configured(String line) {
        assertThatThrownBy(() -> read("server: {type: hardened, " + line + "}"))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void no_other_server_is_accepted() {
        assertThatThrownBy(() -> HttpSetup.install(new Configuration(), environment, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("server.type must be hardened");
    }

    private static Configuration read(String yaml) throws IOException, ConfigurationException {
        return new DefaultConfigurationFactoryFactory<Configuration>()
                .create(Configuration.class, Validators.newValidator(), Jackson.newObjectMapper(), "test")
                .build(path -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test.yml");
    }
}
