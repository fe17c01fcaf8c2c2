package org.recourse.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP over a bare socket: sends exactly the given bytes, and shows exactly what came back. */
record RawHttp(int port) {

    record Answer(int status, List<String> headers, String body, String whole) {

        List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }
    }

    static String request(String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("Connection: close\r\n\r\n").toString();
    }

    static byte[] post(String target, String mediaType, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: " + mediaType);
        all.add("Content-Length: " + body.length);
        return join(request("POST", target, all.toArray(String[]::new)).getBytes(ISO_8859_1), body);
    }

    static byte[] join(byte[] head, byte[] body) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(head);
        both.writeBytes(body);
        return both.toByteArray();
    }

    Answer send(String request) throws IOException {
        return send(request.getBytes(ISO_8859_1));
    }

    Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException e) {
                // The service may answer and close before it has been told everything.
            }
            return read(socket);
        }
    }

    static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            // A reset after the answer: what came before it counts.
        }
        String whole = bytes.toString(ISO_8859_1);
        int end = whole.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), "", whole);
        }
        List<String> lines = List.of(whole.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.get(0).substring(9, 12)),
                lines.subList(1, lines.size()),
                whole.substring(end + 4),
                whole);
    }
}
