package org.recourse.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.SelectorManager.AcceptListener;

/** Closes what one address opens beyond its share, so that nobody alone takes every connection. */
final class AddressLimit implements AcceptListener {

    /** What one household or office has of IPv6; an IPv4 address is shorter and counts whole. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Map<SelectableChannel, ByteBuffer> open = new HashMap<>();

    AddressLimit(int most) {
        this.most = most;
    }

    /** Before Jetty makes anything of it: a channel that is closed here costs neither a thread nor a handshake. */
    @Override
    public synchronized void onAccepting(SelectableChannel channel) {
        try {
            ByteBuffer network = network((SocketChannel) channel);
            if (Collections.frequency(open.values(), network) < most) {
                open.put(channel, network);
            } else {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer network(SocketChannel channel) throws IOException {
        byte[] address =
                ((InetSocketAddress) channel.getRemoteAddress()).getAddress().getAddress();
        return ByteBuffer.wrap(address, 0, Math.min(address.length, NETWORK_BYTES));
    }

    @Override
    public synchronized void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        open.remove(channel);
    }

    @Override
    public synchronized void onClosed(SelectableChannel channel) {
        open.remove(channel);
    }
}
