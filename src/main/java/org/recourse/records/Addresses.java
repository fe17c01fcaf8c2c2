package org.recourse.records;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** The part of an address that one household or office has to itself. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** An IPv4 address whole; of IPv6 the first 64 bits, as anyone has all the others. */
    static String network(String address) {
        if (!address.matches("[0-9A-Fa-f.:%]{2,60}")) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int length = bytes.length == 4 ? bytes.length : NETWORK_BYTES;
            return HexFormat.of().formatHex(bytes, 0, length);
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
