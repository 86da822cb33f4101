package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.internal.HostStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One installation, many towns: which one a request is for, by its host name or else by the first segment of its path
 * ({@code /clapiers/…}). Answered from memory. What names no town answers empty: never a town by default.
 */
@Service
public class Towns {

    /** A label of a host name (RFC 1123 §2.1, RFC 1035 §2.3.4). */
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private final CurrentTerritory current;
    private final TownProfiles profiles;
    private final Contours contours;
    private final HostStore hosts;
    private final TerritorySettings settings;

    Towns(
            CurrentTerritory current,
            TownProfiles profiles,
            Contours contours,
            HostStore hosts,
            TerritorySettings settings) {
        this.current = current;
        this.profiles = profiles;
        this.contours = contours;
        this.hosts = hosts;
        this.settings = settings;
    }

    /**
     * The town of a request.
     *
     * @param host the Host header, with or without a port
     * @param path from the first slash
     */
    public Optional<Town> resolve(String host, String path) {
        return findByHost(host).or(() -> findBySegment(firstSegment(path)));
    }

    /** The town that has this host name to itself. */
    public Optional<Town> findByHost(String host) {
        BodyId body = current.get().hosts().get(normal(host));
        return body == null ? Optional.empty() : find(body);
    }

    /** The town of this slug; for one that has merged, its successor, whose slug differs. */
    public Optional<Town> findBySegment(String slug) {
        return current.atlas().findBySlug(slug).map(Body::id).flatMap(this::find);
    }

    /** The town of a body, or of its successor; a syndicat has no page. */
    public Optional<Town> find(BodyId id) {
        Atlas atlas = current.atlas();
        return atlas.find(atlas.current(id))
                .filter(body -> body.lives() && body.kind().hasFace())
                .map(body -> new Town(
                        body,
                        profiles.of(body.id()),
                        contours.findCentre(body.id()).orElse(null)));
    }

    /** Host names of a body, in alphabetical order. */
    public List<String> listHosts(BodyId body) {
        return current.get().hosts().entrySet().stream()
                .filter(entry -> entry.getValue().equals(body))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Gives a host name to a body.
     *
     * @throws BusinessException {@link TerritoryError#HOST_TAKEN}, {@link TerritoryError#OWN_HOST} or
     *     {@link TerritoryError#UNREADABLE_HOST}
     */
    @Transactional
    public void assignHost(String host, BodyId body) {
        String name = normal(host);
        if (!HOST.matcher(name).matches()) {
            throw new BusinessException(TerritoryError.UNREADABLE_HOST, host);
        }
        if (settings.isOwnHost(name)) {
            throw new BusinessException(TerritoryError.OWN_HOST, name);
        }
        if (!hosts.assign(name, body)) {
            throw new BusinessException(TerritoryError.HOST_TAKEN, name);
        }
        current.changed();
    }

    /** Takes a host name back from a body. */
    @Transactional
    public void releaseHost(String host, BodyId body) {
        if (!body.equals(current.get().hosts().get(normal(host)))) {
            throw new BusinessException(TerritoryError.HOST_NOT_THEIRS, host);
        }
        hosts.release(normal(host), body);
        current.changed();
    }

    private static String firstSegment(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.indexOf('/', from);
        return path.substring(from, to < 0 ? path.length() : to);
    }

    private static String normal(String host) {
        String bare = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
