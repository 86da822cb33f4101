package fr.parvis.standards.polling;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names to addresses; the system's own, but for tests of what a hostile name server answers. */
@FunctionalInterface
interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
