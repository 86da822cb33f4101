package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.internal.Membership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routing table of the product: recorded acts first, from the nearest territory up, then the general rule. */
final class CompetenceMap {

    private final Atlas atlas;
    private final Map<BodyId, List<Competence>> byTerritory;
    private final Map<BodyId, List<Competence>> byCompetent;
    private final Map<BodyId, List<Membership>> byMember;

    CompetenceMap(Atlas atlas, List<Competence> competences, List<Membership> memberships) {
        this.atlas = atlas;
        this.byTerritory =
                competences.stream().collect(Collectors.groupingBy(Competence::territory, HashMap::new, listing()));
        this.byCompetent = competences.stream()
                .collect(Collectors.groupingBy(act -> atlas.current(act.competent()), HashMap::new, listing()));
        this.byMember =
                memberships.stream().collect(Collectors.groupingBy(Membership::member, HashMap::new, listing()));
    }

    private static <T> java.util.stream.Collector<T, ?, List<T>> listing() {
        return Collectors.toUnmodifiableList();
    }

    List<Competence> recordedFor(BodyId territory) {
        return byTerritory.getOrDefault(territory, List.of());
    }

    CompetenceView competentFor(Subject subject, Body territory, LocalDate date) {
        List<Body> lineage = atlas.lineageOf(territory);
        return lineage.stream()
                .flatMap(body -> recorded(subject, body, date).stream())
                .findFirst()
                .flatMap(act -> atlas.find(atlas.current(act.competent()))
                        .map(competent -> view(subject, territory, competent, act.basis(), true)))
                .orElseGet(() -> view(subject, territory, byLaw(subject, territory, lineage), subject.basis(), false));
    }

    private Optional<Competence> recorded(Subject subject, Body body, LocalDate date) {
        return recordedFor(body.id()).stream()
                .filter(act -> act.subject() == subject && act.holdsAt(date))
                .findFirst();
    }

    private static CompetenceView view(
            Subject subject, Body territory, Body competent, String basis, boolean transferred) {
        Body face = competent.kind().hasFace() ? competent : territory;
        return new CompetenceView(subject, competent, face, basis, transferred);
    }

    private static Body byLaw(Subject subject, Body territory, List<Body> lineage) {
        return lineage.stream()
                .filter(subject::exercisedBy)
                .findFirst()
                .or(() -> switch (subject.tier()) {
                    case COMMUNE -> Optional.of(territory);
                    case DEPARTEMENT -> ofKind(lineage, BodyKind.DEPARTEMENT);
                    case REGION -> ofKind(lineage, BodyKind.REGION);
                })
                .orElse(territory);
    }

    private static Optional<Body> ofKind(List<Body> lineage, BodyKind kind) {
        return lineage.stream().filter(body -> body.is(kind)).findFirst();
    }

    /** Bodies any of whose public places a resident may meet: those that serve as a whole, and whoever an act names. */
    Set<Body> serving(Body commune, LocalDate date) {
        Set<Body> serving = new LinkedHashSet<>(servingWholly(commune, date));
        actsAround(commune, date).forEach(act -> competent(act).ifPresent(serving::add));
        return serving;
    }

    /** The commune, what is above it, its syndicats, and what merged into it: all their places are its people's. */
    Set<Body> servingWholly(Body commune, LocalDate date) {
        Set<Body> serving = new LinkedHashSet<>(atlas.lineageOf(commune));
        for (Body body : atlas.lineageOf(commune)) {
            byMember.getOrDefault(body.id(), List.of()).stream()
                    .filter(membership -> membership.holdsAt(date))
                    .forEach(membership -> atlas.find(membership.syndicat()).ifPresent(serving::add));
        }
        serving.addAll(atlas.predecessorsOf(commune.id()));
        return serving;
    }

    /**
     * What an act makes its people's for one subject only: of a neighbour that is competent here, that subject's places;
     * and those of every territory that handed the subject to a body which serves here.
     */
    Set<Entrusted> entrustedAround(Body commune, LocalDate date) {
        if (byCompetent.isEmpty()) {
            return Set.of(); // most installations, on each of their pages
        }
        Set<Body> whole = servingWholly(commune, date);
        Stream<Competence> toThose =
                whole.stream().filter(body -> !body.equals(commune)).flatMap(body -> handedTo(body, date));
        Stream<Entrusted> besides = actsAround(commune, date).stream()
                .flatMap(act -> competent(act).stream()
                        .filter(body -> !whole.contains(body))
                        .flatMap(body -> Stream.concat(
                                Stream.of(new Entrusted(body.id(), act.subject())),
                                handedTo(body, date)
                                        .filter(other -> other.subject() == act.subject())
                                        .flatMap(other -> territoriesOf(other, date)))));
        return Stream.concat(toThose.flatMap(act -> territoriesOf(act, date)), besides)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Competence> actsAround(Body commune, LocalDate date) {
        return atlas.lineageOf(commune).stream()
                .flatMap(body -> recordedFor(body.id()).stream())
                .filter(act -> act.holdsAt(date))
                .toList();
    }

    private Optional<Body> competent(Competence act) {
        return atlas.find(atlas.current(act.competent()));
    }

    private Stream<Competence> handedTo(Body body, LocalDate date) {
        return byCompetent.getOrDefault(body.id(), List.of()).stream().filter(act -> act.holdsAt(date));
    }

    /** Those of an act in which no nearer act says otherwise: a town that kept its own pool keeps it to itself. */
    private Stream<Entrusted> territoriesOf(Competence act, LocalDate date) {
        return communesOf(atlas.current(act.territory()))
                .filter(territory -> !hasNearerAct(act, territory, date))
                .map(territory -> new Entrusted(territory, act.subject()));
    }

    private boolean hasNearerAct(Competence act, BodyId territory, LocalDate date) {
        BodyId whole = atlas.current(act.territory());
        return !territory.equals(whole)
                && atlas.find(territory).map(atlas::lineageOf).orElse(List.of()).stream()
                        .takeWhile(body -> !body.id().equals(whole))
                        .anyMatch(body -> recorded(act.subject(), body, date).isPresent());
    }

    /** The territory itself and, of one that has communes, each of them. */
    private Stream<BodyId> communesOf(BodyId territory) {
        return Stream.concat(
                Stream.of(territory),
                atlas.find(territory).stream()
                        .flatMap(body -> atlas.communesOf(body).stream())
                        .map(Body::id));
    }
}
