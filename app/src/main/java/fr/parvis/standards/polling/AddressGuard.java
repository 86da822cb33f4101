package fr.parvis.standards.polling;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Says where a connection may go. It resolves the name once and hands out the very address that it checked, so that a
 * name server that answers differently the second time (DNS rebinding) changes nothing. A name with one private address
 * among public ones is refused whole.
 */
final class AddressGuard {

    private final HostResolver resolver;
    private final Set<String> allowedHosts;

    AddressGuard(HostResolver resolver, Set<String> allowedHosts) {
        this.resolver = resolver;
        this.allowedHosts = allowedHosts;
    }

    /** The address to connect to; refuses with {@link FetchRefused}. */
    InetSocketAddress check(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null
                || uri.getRawUserInfo() != null
                || !Set.of("http", "https").contains(scheme)) {
            throw new FetchRefused(PollingError.NOT_AN_ADDRESS, String.valueOf(host));
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        InetAddress[] addresses = resolve(host);
        if (!isAllowed(host, port) && Arrays.stream(addresses).anyMatch(address -> !PublicAddress.is(address))) {
            throw new FetchRefused(PollingError.PRIVATE_ADDRESS, host);
        }
        return new InetSocketAddress(addresses[0], port);
    }

    private InetAddress[] resolve(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new FetchRefused(unknown, PollingError.UNKNOWN_HOST, host);
        }
    }

    private boolean isAllowed(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return allowedHosts.contains(name) || allowedHosts.contains(name + ":" + port);
    }
}
