package fr.parvis.identity.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to, as far as one household or one attacker usually owns it. */
final class Network {

    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 6;

    private Network() {}

    /** @param address in figures; a name is never looked up, it is its own network */
    static String of(String address) {
        boolean figures = address.matches("[0-9.]{7,15}|[0-9A-Fa-f:.%a-z]*:[0-9A-Fa-f:.%a-z]*");
        if (!figures) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? V4_BYTES : V6_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
