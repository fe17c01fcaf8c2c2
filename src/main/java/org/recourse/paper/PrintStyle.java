package org.recourse.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.recourse.pages.Pages;

/** The style sheet inside every printed page, and the policy that lets a browser use it and nothing else. */
final class PrintStyle {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + digest()
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private PrintStyle() {}

    private static String digest() {
        try {
            byte[] style = Pages.render("paper/style.ftlh", Map.of()).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
