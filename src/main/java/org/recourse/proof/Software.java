package org.recourse.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of this program and of the rule engine in it, as the build wrote them down. */
record Software(String software, String engine) {

    static Software read() {
        try (InputStream in = Software.class.getResourceAsStream("/version.properties")) {
            if (in == null) {
                throw new IOException("missing from the class path: /version.properties");
            }
            Properties versions = new Properties();
            versions.load(in);
            return new Software(versions.getProperty("software", ""), versions.getProperty("engine", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
