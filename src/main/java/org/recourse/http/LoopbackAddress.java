package org.recourse.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An address of this machine's loopback, written as numbers: a name would be what a name server says it is. */
final class LoopbackAddress {

    private static final Pattern IP_4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern IP_6 = Pattern.compile("\\[?([0-9a-fA-F.]*:[0-9a-fA-F.:]*)]?");

    private LoopbackAddress() {}

    static boolean isLiteral(String host) {
        if (IP_4.matcher(host).matches()) {
            return true;
        }
        if (!IP_6.matcher(host).matches()) {
            return false;
        }
        try {
            // With a colon in it, this never asks a name server.
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
