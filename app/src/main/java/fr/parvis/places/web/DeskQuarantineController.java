package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.QuarantinedMessage;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the doors refused, newest first, by key. */
@Controller
@Requires(Authority.READ_QUARANTINE)
@RequestMapping("/{town}/bureau/quarantaine")
class DeskQuarantineController {

    private static final String PATH = "/quarantaine";
    private static final int LINES = 50;

    private final Quarantine quarantine;

    DeskQuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping
    Page list(DeskReader reader, @RequestParam(defaultValue = "0") long avant) {
        List<QuarantinedMessage> found = quarantine.list(reader.officer().body(), Math.max(avant, 0));
        List<QuarantinedMessage> shown = found.stream().limit(LINES).toList();
        String older = found.size() > LINES
                ? reader.url(PATH) + "?avant=" + shown.getLast().id()
                : null;
        Link here = new Link(reader.texts().get("desk.nav.quarantine"), "", true);
        DeskFrame frame = reader.frame(PATH, List.of(here), null, new DeskErrors());
        return Page.of("places/desk/quarantine", new DeskQuarantineView(frame, table(shown, reader.texts()), older));
    }

    private static @Nullable TableView table(List<QuarantinedMessage> messages, Texts texts) {
        List<TableView.Column> columns = Stream.of("when", "device", "channel", "reason", "excerpt")
                .map(column -> new TableView.Column(texts.get("places.desk.quarantine." + column)))
                .toList();
        List<TableView.Row> rows =
                messages.stream().map(message -> row(message, texts)).toList();
        return rows.isEmpty() ? null : new TableView(texts.get("desk.nav.quarantine"), columns, rows);
    }

    private static TableView.Row row(QuarantinedMessage message, Texts texts) {
        return new TableView.Row(
                List.of(
                        texts.when(message.receivedAt()),
                        message.device(),
                        message.channel(),
                        reason(message, texts),
                        message.topic().isEmpty()
                                ? message.excerpt()
                                : texts.get("places.desk.quarantine.on-topic", message.topic(), message.excerpt())),
                null);
    }

    /** The sentence of the refusal, in which a word may be a text's key; its title where the words kept with it do not fit any more. */
    private static String reason(QuarantinedMessage message, Texts texts) {
        String key = "error." + message.reason();
        try {
            return texts.get(
                    key + ".detail",
                    message.arguments().stream()
                            .map(word -> texts.has(word) ? texts.get(word) : word)
                            .toArray());
        } catch (IllegalArgumentException changed) {
            return texts.get(key + ".title");
        }
    }
}
