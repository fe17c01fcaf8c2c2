package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages load, {@code folder/name}, below one address that holds a hash of them all: it can be kept for
 * ever, and whatever changes has another address.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final SortedMap<String, Body> files;
    private final String folder;

    private Assets(SortedMap<String, Body> files, String hash) {
        this.files = files;
        this.folder = "/assets/" + hash;
    }

    /** Files by their {@code folder/name}; style sheets go without their comments. */
    public static Assets of(Map<String, byte[]> contents) {
        SortedMap<String, Body> files = new TreeMap<>();
        contents.forEach((path, bytes) ->
                files.put(path, Body.of(type(path), path.endsWith(".css") ? Styles.withoutComments(bytes) : bytes)));
        return new Assets(Collections.unmodifiableSortedMap(files), hash(contents));
    }

    /** A short name for some contents that another content does not have. */
    public static String hash(Map<String, byte[]> contents) {
        MessageDigest digest = sha256();
        new TreeMap<>(contents).forEach((path, bytes) -> {
            digest.update((path + "\n" + bytes.length + "\n").getBytes(UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /** The bytes of a file below {@code assets/} of this program. */
    public static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + path)) {
            if (in == null) {
                throw new IOException("missing from the class path: /assets/" + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("no media type is known for " + path);
        }
        return type;
    }

    /** The address of the folder of all files, without a slash at its end. */
    public String folder() {
        return folder;
    }

    /** The addresses of all files, sorted. */
    public List<String> addresses() {
        return files.keySet().stream().map(path -> folder + "/" + path).toList();
    }

    /** The file of that address, or nothing. */
    @Nullable
    Body find(String address) {
        return address.startsWith(folder + "/") ? files.get(address.substring(folder.length() + 1)) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
