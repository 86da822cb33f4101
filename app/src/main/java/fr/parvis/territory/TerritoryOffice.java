package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Does what the operator asks of the territory; each answer is the picture of the body after it. */
record TerritoryOffice(TerritoryAlone alone) {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** Who answers today and, by their day, what acts to come will change. */
    Map<String, String> show(String code) {
        Body body = body(code);
        Map<String, String> picture = new TreeMap<>();
        LocalDate today = LocalDate.now(alone.get(Clock.class).withZone(FRANCE));
        for (Subject subject : Subject.values()) {
            picture.put(subject.word(), answering(subject, body, today));
        }
        for (Competence act : competences().list(body.id())) {
            Stream.of(act.since(), act.until())
                    .filter(Objects::nonNull)
                    .filter(day -> day.isAfter(today))
                    .forEach(day -> picture.put(act.subject().word() + " " + day, answering(act.subject(), body, day)));
        }
        picture.put("host", String.join(" ", alone.get(Towns.class).listHosts(body.id())));
        return picture;
    }

    private String answering(Subject subject, Body body, LocalDate day) {
        CompetenceView view = competences().competentFor(subject, body.id(), day);
        return ownLevel(view, body) ? view.competent().name() + " (" + view.basis() + ")" : "–";
    }

    /** What the law gives to communes is nothing of a body above them, unless an act or the law moved it up. */
    private static boolean ownLevel(CompetenceView view, Body body) {
        return body.is(BodyKind.COMMUNE)
                || view.transferred()
                || !view.competent().id().equals(body.id())
                || view.subject().isExercisedBy(body);
    }

    Map<String, String> host(String code, String name) {
        alone.get(Towns.class).assignHost(name, id(code));
        return show(code);
    }

    Map<String, String> release(String code, String name) {
        alone.get(Towns.class).releaseHost(name, id(code));
        return show(code);
    }

    Map<String, String> transfer(Subject subject, String from, String to, LocalDate since, String basis) {
        competences().transfer(new TransferCompetence(subject, id(from), id(to), since, null, basis));
        return show(from);
    }

    Map<String, String> end(Subject subject, String from, LocalDate until, String basis) {
        competences().end(subject, id(from), until, basis);
        return show(from);
    }

    Map<String, String> withdraw(Subject subject, String from, LocalDate since, String basis) {
        competences().withdraw(subject, id(from), since, basis);
        return show(from);
    }

    private Competences competences() {
        return alone.get(Competences.class);
    }

    private BodyId id(String code) {
        return body(code).id();
    }

    private Body body(String code) {
        return alone.get(Bodies.class)
                .findByAnyCode(code)
                .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, code));
    }
}
