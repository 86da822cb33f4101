package fr.parvis.identity;

import fr.parvis.kernel.BusinessException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in to this installation.
 *
 * @param address where residents reach this installation, scheme and host: links in letters begin with it, passkeys are
 *     bound to its host, and with {@code https} cookies are marked so that they never travel in clear
 * @param otherAddresses further addresses of the same host suffix from which passkeys are accepted (a town's own host)
 * @param sender what letters name as their sender
 * @param linkLife how long a link for signing in serves
 * @param invitationLife how long an invitation serves
 * @param idle after how long without a click an officer signs in again
 * @param longest after how long an officer signs in again whatever they did
 * @param residentIdle after how long without a visit a resident signs in again
 * @param imageSources further origins that pictures may come from (tiles of the map), for the content policy
 * @param connectSources further origins that scripts may listen to (the door for live figures)
 */
@ConfigurationProperties("parvis.identity")
public record IdentitySettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue List<String> otherAddresses,

        @DefaultValue("Parvis <ne-pas-repondre@localhost.localdomain>")
        String sender,

        @DefaultValue("15m") Duration linkLife,
        @DefaultValue("7d") Duration invitationLife,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30d") Duration residentIdle,
        @DefaultValue List<String> imageSources,
        @DefaultValue List<String> connectSources) {

    /** @throws BusinessException {@link IdentityError#WRONG_PUBLIC_ADDRESS} for one without scheme or host */
    public IdentitySettings {
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            throw new BusinessException(IdentityError.WRONG_PUBLIC_ADDRESS, address);
        }
    }

    /** Whether people reach us over TLS. */
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /** The same path on a host name that a town has to itself, reached as this installation is. */
    public String link(String host, String path) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + host + port + path;
    }

    /** The absolute address of a path that starts with a slash. */
    public String link(String path) {
        return address.toString().replaceFirst("/$", "") + path;
    }
}
