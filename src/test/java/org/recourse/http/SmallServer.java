package org.recourse.http;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;

/** The small application on a free port of the loopback. */
final class SmallServer {

    private SmallServer() {}

    static DropwizardAppExtension<Configuration> onAnyPort() {
        return new DropwizardAppExtension<>(SmallApplication.class, configuration(64));
    }

    static Configuration configuration(int maxThreads) {
        Configuration configuration = new Configuration();
        configuration.setServerFactory(new HardenedServerFactory(0, null, maxThreads, null));
        return configuration;
    }
}
