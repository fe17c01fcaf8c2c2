package org.recourse.app;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;

/** The Recourse service and its commands. */
public final class RecourseApplication extends Application<Configuration> {

    public static void main(String[] args) throws Exception {
        new RecourseApplication().run(args);
    }

    @Override
    public String getName() {
        return "recourse";
    }

    @Override
    public void run(Configuration configuration, Environment environment) {}
}
