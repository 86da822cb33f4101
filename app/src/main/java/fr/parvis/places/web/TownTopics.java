package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Body;
import java.util.Set;

/** What is told of one town: touched by one thread. */
final class TownTopics {

    private Body town;
    private Set<BodyId> shown = Set.of();
    private Set<String> topics = Set.of();

    TownTopics(Body town) {
        this.town = town;
    }

    Body town() {
        return town;
    }

    Set<String> topics() {
        return topics;
    }

    void reads(Body current, Set<BodyId> bodies) {
        town = current;
        shown = bodies;
    }

    void holds(Set<String> now) {
        topics = Set.copyOf(now);
    }

    boolean showsAnyOf(Set<BodyId> bodies) {
        return bodies.stream().anyMatch(shown::contains);
    }
}
