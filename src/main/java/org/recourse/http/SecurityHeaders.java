package org.recourse.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers every response carries, errors included. A resource that needs another value, such as a page its own
 * content security policy, sets that header on its response and so replaces the one given here.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final List<HttpField> FIELDS = List.of(
            field(
                    CONTENT_SECURITY_POLICY,
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field("Cross-Origin-Opener-Policy", "same-origin"),
            field("Cross-Origin-Resource-Policy", "same-origin"),
            field("Cross-Origin-Embedder-Policy", "require-corp"),
            field(
                    "Permissions-Policy",
                    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"));

    /** For a year; only over a connection that is encrypted, where it counts. */
    private static final HttpField STRICT_TRANSPORT = field("Strict-Transport-Security", "max-age=31536000");

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        // The response is new and empty here, so there is nothing to replace.
        for (HttpField field : FIELDS) {
            responseHeaders.add(field);
        }
        if (request.isSecure()) {
            responseHeaders.add(STRICT_TRANSPORT);
        }
        return request;
    }

    /** For an error response, which starts without the headers or with those of the response that failed. */
    static void putOn(Request request, HttpFields.Mutable responseHeaders) {
        for (HttpField field : FIELDS) {
            responseHeaders.put(field);
        }
        if (request.isSecure()) {
            responseHeaders.put(STRICT_TRANSPORT);
        }
    }
}
