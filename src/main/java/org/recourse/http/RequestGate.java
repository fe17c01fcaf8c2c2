package org.recourse.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no resource of the service takes, before any of it is read.
 *
 * <p>A page on the web can make a browser on this machine call a loopback address, and by rebinding its own name to it
 * even read the answer. Such calls carry the page's name as the host, so only our own name and
 * those of the loopback are let in.
 */
final class RequestGate extends Handler.Wrapper {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");
    private static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, POST, DELETE");

    private final @Nullable String name;

    /** @param name the host name of this server beside those of the loopback; none if it has none */
    RequestGate(@Nullable String name) {
        this.name = name;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(ALLOW);
            return refuse(request, response, callback, 405);
        }
        if (!isOurName(request.getHttpURI().getHost())) {
            return refuse(request, response, callback, 421);
        }
        if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            return refuse(request, response, callback, 415);
        }
        return super.handle(request, response, callback);
    }

    private boolean isOurName(@Nullable String host) {
        // HTTP/1.0 requests may have no host; a browser always sends one.
        return host == null
                || host.equalsIgnoreCase(name)
                || host.equalsIgnoreCase("localhost")
                || LoopbackAddress.isLiteral(host);
    }

    private static boolean refuse(Request request, Response response, Callback callback, int status) {
        Response.writeError(request, response, callback, status);
        return true;
    }
}
