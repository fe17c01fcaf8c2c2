package org.recourse.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts tries for whoever they are aimed at and for where they come from. */
final class Tries {

    /** A whole courthouse often has one address, so it has more tries than one account. */
    private static final int FREE_AN_ADDRESS = 20;

    private static final int FREE_AN_AIM = 5;

    private final Throttle aims;
    private final Throttle addresses;

    Tries(Clock clock) {
        aims = new Throttle(FREE_AN_AIM, clock);
        addresses = new Throttle(FREE_AN_ADDRESS, clock);
    }

    /** What is tried. Somebody who guesses passwords does not hold up who has a passkey. */
    enum Way {
        PASSWORD,
        PASSKEY,
        CODE,
        PROVIDER
    }

    /** Counts a try at an account, named in any way, or refuses it; what is refused is not counted. */
    synchronized void admit(Way way, String aim, String address) {
        Stream.of(aims.remaining(way + " " + aim), addresses.remaining(network(way, address)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .ifPresent(time -> {
                    throw new WaitException(time);
                });
        aims.admit(way + " " + aim);
        addresses.admit(network(way, address));
    }

    /** Counts a try that names no account, or refuses it. */
    void admit(Way way, String address) {
        addresses.admit(network(way, address)).ifPresent(time -> {
            throw new WaitException(time);
        });
    }

    void succeeded(Way way, String aim, String address) {
        aims.succeeded(way + " " + aim);
        succeeded(way, address);
    }

    void succeeded(Way way, String address) {
        addresses.succeeded(network(way, address));
    }

    /** Of the newer addresses the half that one household gets whole. The text is always figures, never a name. */
    private static String network(Way way, String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return way + " " + HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
        } catch (UnknownHostException e) {
            return way + " unknown";
        }
    }
}
