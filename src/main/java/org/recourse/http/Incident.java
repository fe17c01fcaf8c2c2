package org.recourse.http;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: logged by class and place only, because messages of exceptions quote what people sent. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int CAUSES = 8;
    private static final int FRAMES = 12;

    private Incident() {}

    static Problem report(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("Incident {}: {}", id, trace(fault));
        return Problem.internal(id);
    }

    /** A fault nobody threw, such as a bare status 500. */
    static Problem report(int status) {
        String id = UUID.randomUUID().toString();
        LOG.error("Incident {}: status {} without an exception", id, status);
        return Problem.internal(id);
    }

    static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            trace.append(i == 0 ? "" : "; caused by ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int j = 0; j < Math.min(FRAMES, frames.length); j++) {
                trace.append(j == 0 ? " at " : " < ").append(place(frames[j]));
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
