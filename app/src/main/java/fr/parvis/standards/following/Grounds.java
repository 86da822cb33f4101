package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.Whereabouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives each place of a feed to the body on whose ground it stands, whatever its code claims: a commune follows for
 * itself, a body above communes for each of them. A place without a position, or where no contour is known, is the
 * follower's own.
 */
@Component
public class Grounds {

    private static final int EXCERPT = 120;

    private final Bodies bodies;
    private final Whereabouts whereabouts;

    Grounds(Bodies bodies, Whereabouts whereabouts) {
        this.bodies = bodies;
        this.whereabouts = whereabouts;
    }

    /**
     * A document taken apart.
     *
     * @param byOwner what each body is told, the follower with all refusals
     * @param ownerOf by the source's key; of those elsewhere too
     * @param elsewhere keys of the sources that are not taken
     */
    public record Sorted(Map<BodyId, FeedPage> byOwner, Map<String, Body> ownerOf, java.util.Set<String> elsewhere) {}

    /** @param known owners found earlier, for sources whose position is missing this time */
    public Sorted sort(BodyId follower, FeedPage page, Map<String, BodyId> known) {
        Body own = bodies.getBody(follower);
        Map<BodyId, Body> served =
                bodies.listCommunes(follower).stream().collect(Collectors.toMap(Body::id, body -> body));
        Map<String, Body> ownerOf = new LinkedHashMap<>();
        page.sources().forEach(source -> ownerOf.put(source.key(), owner(own, source, known.get(source.key()))));
        Map<BodyId, List<FeedSource>> sources = page.sources().stream()
                .collect(Collectors.groupingBy(
                        source -> idOf(ownerOf, source.key()), LinkedHashMap::new, Collectors.toList()));
        Map<BodyId, FeedPage> byOwner = new LinkedHashMap<>();
        List<FeedRefusal> refusals = new ArrayList<>(page.refusals());
        sources.forEach((owner, theirs) -> {
            if (owner.equals(follower) || served.containsKey(owner)) {
                byOwner.put(owner, new FeedPage(theirs, readings(page, ownerOf, owner), List.of(), theirs.size()));
            } else {
                theirs.forEach(source -> refusals.add(elsewhere(source, ownerOf)));
            }
        });
        FeedPage rest = byOwner.getOrDefault(follower, new FeedPage(List.of(), List.of(), List.of(), 0));
        byOwner.put(follower, new FeedPage(rest.sources(), rest.readings(), refusals, rest.entries()));
        return new Sorted(
                byOwner,
                ownerOf,
                ownerOf.entrySet().stream()
                        .filter(entry -> !byOwner.containsKey(entry.getValue().id()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What the devices of a feed are called within a body: another's feeds stay apart from its own. */
    public String prefix(BodyId follower, BodyId owner, String code) {
        return follower.equals(owner) ? code : bodies.getBody(follower).code() + "." + code;
    }

    private Body owner(Body follower, FeedSource source, @Nullable BodyId known) {
        if (source.point() == null) {
            return known == null ? follower : bodies.find(known).orElse(follower);
        }
        return whereabouts.bodyAt(source.point()).orElse(follower);
    }

    private static BodyId idOf(Map<String, Body> ownerOf, String key) {
        return java.util.Objects.requireNonNull(ownerOf.get(key)).id();
    }

    private static List<FeedReading> readings(FeedPage page, Map<String, Body> ownerOf, BodyId owner) {
        return page.readings().stream()
                .filter(reading -> idOf(ownerOf, reading.key()).equals(owner))
                .toList();
    }

    private static FeedRefusal elsewhere(FeedSource source, Map<String, Body> ownerOf) {
        String text = source.name() + " → "
                + java.util.Objects.requireNonNull(ownerOf.get(source.key())).name();
        return new FeedRefusal(
                source.key(),
                FeedRefusal.Reason.ELSEWHERE,
                text.length() <= EXCERPT ? text : text.substring(0, EXCERPT));
    }
}
