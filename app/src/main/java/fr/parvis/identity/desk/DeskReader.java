package fr.parvis.identity.desk;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The officer at the desk, their language and their town. */
public record DeskReader(Officer officer, TownFace face, Texts texts) {

    private static final String HOME = "/lieux";

    private record Section(String key, String path, Authority authority, boolean ofPlatform) {

        Section(String key, String path, Authority authority) {
            this(key, path, authority, false);
        }
    }

    /** The parts of the desk, in their order; those of the installation itself are a desk without a town, too. */
    private static final List<Section> SECTIONS = List.of(
            new Section("places", HOME, Authority.READ_PLACES),
            new Section("alerts", "/alertes", Authority.READ_SOURCES),
            new Section("devices", "/appareils", Authority.READ_SOURCES),
            new Section("feeds", "/flux", Authority.READ_SOURCES),
            new Section("quarantine", "/quarantaine", Authority.READ_QUARANTINE),
            new Section("retention", "/conservation", Authority.READ_SOURCES),
            new Section("services", "/services", Authority.SWITCH_SERVICES),
            new Section("appearance", "/apparence", Authority.EDIT_APPEARANCE),
            new Section("officers", "/agents", Authority.READ_MANDATES, true),
            new Section("journal", "/journal", Authority.READ_JOURNAL, true));

    /** An address of this town's desk. */
    public String url(String path) {
        return face.url("/bureau" + path);
    }

    /** The page to see after a change, with the sentence that confirms it. */
    public String redirect(String path, String done) {
        return "redirect:" + url(path) + "?fait=" + done;
    }

    /** How an officer signs a decision that colleagues read: role and name. */
    public String signature() {
        return texts.get("identity.role." + officer.role().name()) + ", " + officer.name();
    }

    /** The frame of a part of the desk. */
    public DeskFrame frame(String path, List<Link> crumbs, @Nullable String done, DeskErrors errors) {
        List<Link> sections = SECTIONS.stream()
                .filter(section -> officer.may(section.authority) && (section.ofPlatform || !isPlatform()))
                .map(section ->
                        new Link(texts.get("desk.nav." + section.key), url(section.path), section.path.equals(path)))
                .toList();
        return new DeskFrame(sections, trail(crumbs), sentence(done), errors);
    }

    private boolean isPlatform() {
        return face.equals(TownFace.PARVIS);
    }

    private List<Link> trail(List<Link> crumbs) {
        List<Link> trail = new ArrayList<>();
        String home = isPlatform() ? "/agents" : HOME;
        trail.add(new Link(texts.get("desk.title"), url(home), crumbs.isEmpty()));
        trail.addAll(crumbs);
        return trail;
    }

    private @Nullable String sentence(@Nullable String done) {
        String key = "desk.done." + done;
        return done != null && texts.has(key) ? texts.get(key) : null;
    }
}
