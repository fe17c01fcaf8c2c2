package org.recourse.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;

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

    /** Counts a try at an account, named in any way, or refuses it. */
    void admit(String aim, String address) {
        admit(address);
        aims.admit(aim).ifPresent(time -> {
            throw new WaitException(time);
        });
    }

    void admit(String address) {
        addresses.admit(network(address)).ifPresent(time -> {
            throw new WaitException(time);
        });
    }

    void succeeded(String aim, String address) {
        aims.succeeded(aim);
        succeeded(address);
    }

    void succeeded(String address) {
        addresses.succeeded(network(address));
    }

    /** Of the newer addresses the half that one household gets whole. The text is always figures, never a name. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
