package org.recourse.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small OpenID Connect provider on loopback that checks what it is asked, and can be told to answer wrongly. */
public final class SignInService implements AutoCloseable {

    /** What is wrong with its answers. */
    public enum Fault {
        NONE,
        OTHER_KEY,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        WEAK_METHOD,
        OLD_SIGN_IN,
        NO_TIME
    }

    private final HttpServer server;
    private final String client;
    private final Clock clock;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger timesAsked = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch mayGoOn = new CountDownLatch(0);
    private volatile Fault fault = Fault.NONE;

    private record Granted(Map<String, String> asked, String subject) {}

    private SignInService(HttpServer server, String client, Clock clock) throws JOSEException {
        this.clock = clock;
        this.server = server;
        this.client = client;
        this.key = new RSAKeyGenerator(2048).keyID("1").generate();
        this.otherKey = new RSAKeyGenerator(2048).keyID("1").generate();
    }

    public static SignInService start(String client, Clock clock) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SignInService service = new SignInService(server, client, clock);
        server.createContext("/.well-known/openid-configuration", service::metadata);
        server.createContext(
                "/keys", exchange -> answer(exchange, 200, new JWKSet(service.key.toPublicJWK()).toString()));
        server.createContext("/token", service::token);
        server.setExecutor(service.threads);
        server.start();
        return service;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void misbehave(Fault how) {
        fault = how;
    }

    /** Has it take its time for every answer, until {@link #goOn}; counted down as soon as it is asked what it is. */
    public CountDownLatch hang() {
        mayGoOn = new CountDownLatch(1);
        return asked;
    }

    public void goOn() {
        mayGoOn.countDown();
    }

    /** How often it was asked what it is. */
    public int timesAsked() {
        return timesAsked.get();
    }

    /** What somebody's browser brings back after they signed in. */
    public String signIn(URI asked, String subject) {
        String code = UUID.randomUUID().toString();
        granted.put(code, new Granted(query(asked), subject));
        return code;
    }

    public static Map<String, String> query(URI address) {
        return form(address.getRawQuery());
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private void metadata(HttpExchange exchange) throws IOException {
        timesAsked.incrementAndGet();
        asked.countDown();
        takeTime();
        answer(exchange, 200, metadata());
    }

    private void takeTime() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String metadata() {
        String issuer = issuer();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer);
    }

    private void token(HttpExchange exchange) throws IOException {
        takeTime();
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Granted grant = granted.remove(Objects.requireNonNull(sent.get("code")));
        if (grant == null
                || !client.equals(sent.get("client_id"))
                || !Objects.equals(grant.asked().get("redirect_uri"), sent.get("redirect_uri"))
                || !Objects.equals(
                        grant.asked().get("code_challenge"),
                        challenge(Objects.requireNonNull(sent.get("code_verifier"))))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(grant) + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Granted grant) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "https://example.org" : issuer())
                .audience(fault == Fault.OTHER_AUDIENCE ? "somebody-else" : client)
                .subject(grant.subject())
                .issueTime(Date.from(now))
                .expirationTime(
                        Date.from(now.plus(fault == Fault.EXPIRED ? Duration.ofHours(-1) : Duration.ofMinutes(5))))
                .claim(
                        "nonce",
                        fault == Fault.OTHER_NONCE ? "other" : grant.asked().get("nonce"))
                .claim("amr", fault == Fault.WEAK_METHOD ? List.of("pwd") : List.of("pwd", "mfa"));
        if (fault != Fault.NO_TIME) {
            claims.claim(
                    "auth_time",
                    now.minus(fault == Fault.OLD_SIGN_IN ? Duration.ofHours(1) : Duration.ZERO)
                            .getEpochSecond());
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims.build());
            token.sign(new RSASSASigner(fault == Fault.OTHER_KEY ? otherKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
