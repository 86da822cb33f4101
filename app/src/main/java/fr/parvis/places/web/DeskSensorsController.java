package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.OpenPlace.Measure;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.telemetry.Device;
import fr.parvis.telemetry.Devices;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which of the body's own devices tell about a place: the last step between a sensor on a wall and a figure on a phone. */
@Controller
@Requires(Authority.EDIT_SOURCES)
@RequestMapping("/{town}/bureau/lieux/{slug}/capteurs")
class DeskSensorsController {

    private static final String IN_OUT = "in-out";
    private static final String SPACES = "spaces";
    private static final List<String> KINDS =
            List.of("occupied", "free", "occupied-percent", "free-percent", IN_OUT, SPACES);
    private static final int LONGEST_KEY = 64;

    private final Places places;
    private final Devices devices;
    private final DeskPlaceViews views;
    private final DeskPlaceChanges changes;

    DeskSensorsController(Places places, Devices devices, DeskPlaceViews views, DeskPlaceChanges changes) {
        this.places = places;
        this.devices = devices;
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    Page list(DeskReader reader, @PathVariable String slug, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, views.get(reader, slug).place(), DeskSensorForm.EMPTY, fait, new DeskErrors());
    }

    @PostMapping
    Object bind(DeskReader reader, @PathVariable String slug, @ModelAttribute DeskSensorForm form) {
        Place place = views.get(reader, slug).place();
        DeskErrors errors = new DeskErrors();
        Measure measure = read(reader, form, errors);
        if (measure == null) {
            return page(reader, place, form, null, errors);
        }
        changes.bind(reader.officer(), place, measure);
        return reader.redirect("/lieux/" + slug + "/capteurs", "capteur");
    }

    @PostMapping("/retirer")
    String release(
            DeskReader reader, @PathVariable String slug, @RequestParam String device, @RequestParam String kind) {
        changes.release(reader.officer(), views.get(reader, slug).place(), new Measure(kind, device));
        return reader.redirect("/lieux/" + slug + "/capteurs", "capteur-retire");
    }

    /** Null where something is to correct. */
    private @Nullable Measure read(DeskReader reader, DeskSensorForm form, DeskErrors errors) {
        Texts texts = reader.texts();
        DeskFields fields = new DeskFields(texts, errors);
        String device = fields.needed("device", "places.desk.sensors.device", form.device(), LONGEST_KEY);
        String kind = form.kind() == null ? "" : form.kind();
        if (!KINDS.contains(kind)) {
            errors.add("kind", texts.get("places.desk.sensors.error.kind"));
        } else if (errors.isEmpty() && !isKnown(reader.officer(), device, kind)) {
            errors.add("device", texts.get("places.desk.sensors.error.device", device));
        }
        String typed = form.reset() == null ? "" : form.reset();
        LocalTime reset = kind.equals(IN_OUT) ? fields.time("reset", typed) : null;
        return errors.isEmpty() ? new Measure(kind, device, reset) : null;
    }

    private boolean isKnown(Officer officer, String device, String kind) {
        return devices.listDevices(officer.body()).stream()
                .map(Device::key)
                .anyMatch(key -> kind.equals(SPACES) ? key.startsWith(device) : key.equals(device));
    }

    private Page page(DeskReader reader, Place place, DeskSensorForm form, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        DeskSensorsView view = new DeskSensorsView(
                reader.frame(
                        DeskPlaceViews.PATH,
                        views.crumbs(place, reader, texts.get("places.desk.sensors.title")),
                        done,
                        errors),
                DeskPlaceViews.path(reader, place, "/capteurs"),
                places.listSources(place.body(), place.slug()).stream()
                        .map(source -> new DeskSensorsView.Bound(
                                source.device(), source.kind(), texts.get("places.desk.source." + source.kind())))
                        .toList(),
                devices.listDevices(place.body()).stream().map(Device::key).toList(),
                KINDS.stream()
                        .map(kind ->
                                new Choice(kind, texts.get("places.desk.source." + kind), kind.equals(form.kind())))
                        .toList(),
                form);
        return Page.of("places/desk/sensors", view).status(errors.status());
    }
}
