package org.recourse.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Holds the log to what may be written down, whatever the configuration says.
 *
 * <p>Below INFO the libraries write paths, headers and bodies, so those levels are shut for every logger but ours, and
 * TRACE for ours too. From WARN on, those that handle requests put the request into messages and arguments; their
 * events are replaced by the name of the logger and the class and place of the exception.
 */
public final class PinnedLogLevels extends TurboFilter {

    private static final org.slf4j.Logger REDUCED = LoggerFactory.getLogger(PinnedLogLevels.class);
    private static final String OURS = "org.recourse.";
    private static final List<String> HANDLES_REQUESTS = List.of(
            "org.eclipse.jetty.",
            "org.glassfish.",
            "com.fasterxml.",
            "org.hibernate.",
            "org.drools.",
            "org.kie.",
            "org.apache.");

    /** Warns at every start that a resource given as an object is no provider, which nobody said. */
    private static final String WRONG_ABOUT_RESOURCES = "org.glassfish.jersey.internal.inject.Providers";

    /** Writes two lines at INFO whenever all connections are taken, which a stranger can bring about without end. */
    private static final String TOLD_BY_STRANGERS = "org.eclipse.jetty.server.NetworkConnectionLimit";

    private PinnedLogLevels() {}

    /** Takes effect at once and stays when the logging is configured anew. */
    public static void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.addListener(new Reinstalling());
        addTo(context);
    }

    private static void addTo(LoggerContext context) {
        if (context.getTurboFilterList().stream().noneMatch(PinnedLogLevels.class::isInstance)) {
            PinnedLogLevels pinned = new PinnedLogLevels();
            pinned.setContext(context);
            pinned.start();
            context.addTurboFilter(pinned);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        String name = logger.getName();
        if (name.startsWith(OURS)) {
            return level.isGreaterOrEqual(Level.DEBUG) ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
        Level least = name.equals(TOLD_BY_STRANGERS) ? Level.WARN : Level.INFO;
        if (!level.isGreaterOrEqual(least) || name.equals(WRONG_ABOUT_RESOURCES)) {
            return FilterReply.DENY;
        }
        // Without a text this is only the question whether the level is on.
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || !handlesRequests(name)) {
            return FilterReply.NEUTRAL;
        }
        REDUCED.warn("{} {} {}", level, name, place(arguments, failure));
        return FilterReply.DENY;
    }

    private static boolean handlesRequests(String name) {
        for (String prefix : HANDLES_REQUESTS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String place(Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure != null) {
            return Incident.trace(failure);
        }
        if (arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable last) {
            return Incident.trace(last);
        }
        return "without an exception";
    }

    private static final class Reinstalling implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            addTo(context);
        }

        @Override
        public void onStart(LoggerContext context) {
            addTo(context);
        }

        @Override
        public void onStop(LoggerContext context) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
