package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Device;
import fr.parvis.telemetry.Devices;
import fr.parvis.telemetry.IssuedCredential;
import fr.parvis.telemetry.RegisterDevice;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The devices of a body: made known, given a password that is shown once, silenced. */
@Controller
@RequestMapping("/{town}/bureau/appareils")
class DeskDevicesController {

    private static final String PATH = "/appareils";
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_NAME = 200;

    private final Devices devices;
    private final DeskSourceChanges changes;
    private final DeskSendingExamples examples;

    DeskDevicesController(Devices devices, DeskSourceChanges changes, DeskSendingExamples examples) {
        this.devices = devices;
        this.changes = changes;
        this.examples = examples;
    }

    @GetMapping
    @Requires(Authority.READ_SOURCES)
    Page list(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, DeskDeviceForm.EMPTY, null, fait, new DeskErrors());
    }

    @PostMapping
    @Requires(Authority.EDIT_SOURCES)
    Object register(DeskReader reader, @ModelAttribute DeskDeviceForm form) {
        DeskErrors errors = new DeskErrors();
        DeskFields fields = new DeskFields(reader.texts(), errors);
        String key = fields.needed("key", "places.desk.devices.key", form.key(), LONGEST_KEY);
        String name = fields.needed("name", "places.desk.devices.name", form.name(), LONGEST_NAME);
        String behind = fields.text("behind", form.behind(), LONGEST_KEY);
        if (errors.isEmpty()) {
            try {
                changes.register(
                        reader.officer(),
                        new RegisterDevice(
                                reader.officer().body(), key, name, false, behind.isEmpty() ? null : behind));
                return reader.redirect(PATH, "appareil");
            } catch (BusinessException refusal) {
                errors.add("key", reader.texts().detail(refusal));
            }
        }
        return page(reader, form, null, null, errors);
    }

    /** Answers the page itself and no redirection: the password can be read this once. */
    @PostMapping("/mot-de-passe")
    @Requires(Authority.EDIT_SOURCES)
    Page issue(DeskReader reader, @RequestParam String device, @RequestParam UUID form) {
        return changes.issue(reader.officer(), device, form)
                .map(issued -> page(reader, DeskDeviceForm.EMPTY, issued, null, new DeskErrors()))
                .orElseGet(() -> shownAlready(reader));
    }

    @PostMapping("/revoquer")
    @Requires(Authority.EDIT_SOURCES)
    Object revoke(
            DeskReader reader, @RequestParam String device, @RequestParam(required = false) @Nullable String sure) {
        if (sure == null) {
            return Page.of("layout/question", question(reader, device));
        }
        changes.revoke(reader.officer(), device);
        return reader.redirect(PATH, "revoque");
    }

    private DeskQuestionView question(DeskReader reader, String key) {
        Texts texts = reader.texts();
        String name = devices.listDevices(reader.officer().body()).stream()
                .filter(device -> device.key().equals(key))
                .map(Device::name)
                .findFirst()
                .orElse(key);
        return new DeskQuestionView(
                reader.frame(PATH, List.of(here(texts)), null, new DeskErrors()),
                texts.get("desk.nav.devices"),
                texts.get("places.desk.devices.revoke.question", name),
                texts.get("places.desk.devices.revoke.consequence"),
                reader.url(PATH) + "/revoquer",
                Map.of("device", key, "sure", "oui"),
                texts.get("places.desk.devices.revoke"),
                reader.url(PATH));
    }

    private static Link here(Texts texts) {
        return new Link(texts.get("desk.nav.devices"), "", true);
    }

    private Page shownAlready(DeskReader reader) {
        DeskDevicesView view = view(reader, DeskDeviceForm.EMPTY, null, null, new DeskErrors());
        return Page.of("places/desk/devices", view.asShownAlready()).status(409);
    }

    private Page page(
            DeskReader reader,
            DeskDeviceForm form,
            @Nullable IssuedCredential issued,
            @Nullable String done,
            DeskErrors errors) {
        return Page.of("places/desk/devices", view(reader, form, issued, done, errors))
                .status(errors.status());
    }

    private DeskDevicesView view(
            DeskReader reader,
            DeskDeviceForm form,
            @Nullable IssuedCredential issued,
            @Nullable String done,
            DeskErrors errors) {
        return new DeskDevicesView(
                reader.frame(PATH, List.of(here(reader.texts())), done, errors),
                reader.url(PATH),
                devices.listDevices(reader.officer().body()),
                reader.officer().may(Authority.EDIT_SOURCES),
                issued,
                issued == null ? null : examples.of(issued.device()),
                false,
                form);
    }
}
