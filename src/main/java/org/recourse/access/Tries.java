package org.recourse.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts tries for whoever they are aimed at and for where they come from, both together, so that no stranger keeps
 * somebody out by trying their name from elsewhere.
 *
 * <p>Where somebody signed in before they have a count of their own there, and nothing else holds them up. Everywhere else
 * there are two more: of the network, and of all strangers who try that name, so that many addresses are no way around.
 * All of it is in memory only: nothing is left on a tablet that would show whose it is.
 */
final class Tries {

    /** A whole courthouse often has one address, so it has more tries than one account. */
    private static final int FREE_AN_ADDRESS = 20;

    private static final int FREE_AN_AIM = 5;

    /** Enough that an owner at a new place is not held up by a prank, and far too few to guess anything. */
    private static final int FREE_TO_STRANGERS = 30;

    /** Sending a browser to the sign-in service: enough for everybody in a courthouse at nine in the morning. */
    private static final int BEGINS_AT_ONCE = 60;

    private static final Duration EACH_BEGIN = Duration.ofSeconds(1);

    private static final int MOST_PLACES = 20_000;

    private final Throttle aims;
    private final Throttle addresses;
    private final Throttle strangers;
    private final Rate begins;
    private final Set<String> signedInBefore = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_PLACES;
        }
    });

    Tries(Clock clock) {
        aims = new Throttle(FREE_AN_AIM, clock);
        addresses = new Throttle(FREE_AN_ADDRESS, clock);
        strangers = new Throttle(FREE_TO_STRANGERS, clock);
        begins = new Rate(BEGINS_AT_ONCE, EACH_BEGIN, clock);
    }

    private record Count(Throttle throttle, String key) {

        Optional<Duration> remaining() {
            return throttle.remaining(key);
        }

        void add() {
            throttle.admit(key);
        }
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
        List<Count> counts = counts(way, aim, address);
        counts.stream()
                .map(Count::remaining)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .ifPresent(time -> {
                    throw new WaitException(time);
                });
        counts.forEach(Count::add);
    }

    private List<Count> counts(Way way, String aim, String address) {
        Count own = new Count(aims, place(way, aim, address));
        return signedInBefore.contains(own.key())
                ? List.of(own)
                : List.of(own, new Count(addresses, network(way, address)), new Count(strangers, way + " " + aim));
    }

    /**
     * Counts a try that was found wrong, or says to wait before it is worth a line in the audit. For what nobody can guess:
     * there the count bounds what is written down, and what is right passes it by.
     */
    void countWrong(Way way, String address) {
        addresses.admit(network(way, address)).ifPresent(time -> {
            throw new WaitException(time);
        });
    }

    /** Lets somebody begin at the sign-in service of the court, or says to wait. */
    void admitBegin(String address) {
        begins.take(network(Way.PROVIDER, address));
    }

    synchronized void succeeded(Way way, String aim, String address) {
        String place = place(way, aim, address);
        aims.succeeded(place);
        signedInBefore.add(place);
        addresses.succeeded(network(way, address));
    }

    private static String place(Way way, String aim, String address) {
        return network(way, address) + " " + aim;
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
