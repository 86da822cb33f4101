package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Role;
import fr.parvis.places.Place;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The officer at the desk, their language and their town. */
@NamedInterface("desk")
public record DeskReader(Officer officer, TownFace face, Texts texts) {

    private static final String PLACES = "/lieux";

    private record Section(String key, String path, Authority authority) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("places.desk.nav.places", PLACES, Authority.READ_PLACES),
            new Section("places.desk.nav.alerts", "/alertes", Authority.READ_SOURCES),
            new Section("places.desk.nav.devices", "/appareils", Authority.READ_SOURCES),
            new Section("places.desk.nav.feeds", "/flux", Authority.READ_SOURCES),
            new Section("places.desk.nav.quarantine", "/quarantaine", Authority.READ_QUARANTINE),
            new Section("places.desk.nav.services", "/services", Authority.SWITCH_SERVICES),
            new Section("places.desk.nav.appearance", "/apparence", Authority.EDIT_APPEARANCE),
            new Section("places.desk.nav.officers", "/agents", Authority.READ_MANDATES),
            new Section("places.desk.nav.journal", "/journal", Authority.READ_JOURNAL));

    /** An address of this town's desk. */
    public String url(String path) {
        return face.url("/bureau" + path);
    }

    /** The page to see after a change, with the sentence that confirms it. */
    public String redirect(String path, String done) {
        return "redirect:" + url(path) + "?fait=" + done;
    }

    /** Who speaks, for residents: whoever welcomes them at that place, else the role. */
    String roleAt(Place place) {
        String here = place.face().role();
        return officer.role() == Role.ATTENDANT && here != null
                ? here
                : texts.get("identity.role." + officer.role().name());
    }

    public DeskFrame frame(String path, List<Link> crumbs, @Nullable String done, DeskErrors errors) {
        List<Link> sections = SECTIONS.stream()
                .filter(section -> officer.may(section.authority))
                .map(section -> new Link(texts.get(section.key), url(section.path), section.path.equals(path)))
                .toList();
        return new DeskFrame(sections, trail(crumbs), sentence(done), errors);
    }

    /** The frame of one of the pages of a place. */
    DeskFrame frameOfPlace(List<Link> crumbs, @Nullable String done, DeskErrors errors) {
        return frame(PLACES, crumbs, done, errors);
    }

    private List<Link> trail(List<Link> crumbs) {
        List<Link> trail = new ArrayList<>();
        trail.add(new Link(texts.get("places.desk.title"), url(PLACES), crumbs.isEmpty()));
        trail.addAll(crumbs);
        return trail;
    }

    private @Nullable String sentence(@Nullable String done) {
        String key = "places.desk.done." + done;
        return done != null && texts.has(key) ? texts.get(key) : null;
    }
}
