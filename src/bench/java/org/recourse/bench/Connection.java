package org.recourse.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that is kept open: a prepared request out, the whole answer in. */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder line = new StringBuilder(80);

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    static byte[] request(String path, byte[] document) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + document.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + document.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(document, 0, request, head.length, document.length);
        return request;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @return how many bytes the body of the answer has
     * @throws IOException if it is not a success
     */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = readLine();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("not a success: " + status);
        }
        int length = -1;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return length >= 0 ? skip(length) : skipChunks();
    }

    private int skipChunks() throws IOException {
        int all = 0;
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all += skip(size);
            readLine();
        }
        readLine();
        return all;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine(), 16);
    }

    private int skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
