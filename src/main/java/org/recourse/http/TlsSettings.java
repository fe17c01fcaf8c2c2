package org.recourse.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The certificate of the server. Versions and ciphers are not to be chosen: TLS 1.2 and 1.3, a key of its own for each
 * connection, and ciphers that notice every change.
 *
 * @param keyStore a PKCS #12 file with the key and the chain of the certificate
 * @param passwordFile a file that holds the password of the key store and nothing else
 */
public record TlsSettings(Path keyStore, Path passwordFile) {

    private static final String[] PROTOCOLS = {"TLSv1.2", "TLSv1.3"};
    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
    };

    @JsonCreator
    public TlsSettings(
            @JsonProperty(value = "keyStore", required = true) Path keyStore,
            @JsonProperty(value = "passwordFile", required = true) Path passwordFile) {
        this.keyStore = keyStore;
        this.passwordFile = passwordFile;
    }

    SslContextFactory.Server context() {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(keyStore.toUri().toString());
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(password());
        context.setIncludeProtocols(PROTOCOLS);
        context.setIncludeCipherSuites(CIPHERS);
        context.setRenegotiationAllowed(false);
        return context;
    }

    private String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("server.tls.passwordFile cannot be read", e);
        }
    }
}
