package fr.parvis.places.web;

import fr.parvis.database.DiskRoom;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.telemetry.DiskGauge;
import fr.parvis.telemetry.Retention;
import fr.parvis.telemetry.RetentionPolicy;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long measurements are kept, and the disk that they fill. */
@Controller
@Requires(Authority.READ_SOURCES)
@RequestMapping("/{town}/bureau/conservation")
class DeskRetentionController {

    private static final String PATH = "/conservation";

    private final Retention retention;
    private final DiskRoom room;
    private final DeskTownChanges changes;

    DeskRetentionController(Retention retention, DiskRoom room, DeskTownChanges changes) {
        this.retention = retention;
        this.room = room;
        this.changes = changes;
    }

    @GetMapping
    Page form(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return page(
                reader,
                DeskRetentionForm.of(retention.getPolicy(reader.officer().body())),
                fait,
                new DeskErrors());
    }

    /** What would delete something is asked once more. */
    @PostMapping
    @Requires(Authority.SET_RETENTION)
    Object save(DeskReader reader, @ModelAttribute DeskRetentionForm form) {
        DeskErrors errors = new DeskErrors();
        DeskFields fields = new DeskFields(reader.texts(), errors);
        OptionalInt keep = fields.number("keep", form.keep(), 1, RetentionPolicy.MOST);
        OptionalInt hourly = fields.number("hourly", form.hourly(), 1, RetentionPolicy.MOST_HOURLY);
        if (errors.isEmpty() && hourly.getAsInt() < keep.getAsInt()) {
            errors.add("hourly", reader.texts().get("places.desk.retention.shorter"));
        }
        if (!errors.isEmpty() || keep.isEmpty() || hourly.isEmpty()) {
            return page(reader, form, null, errors);
        }
        RetentionPolicy wanted = new RetentionPolicy(reader.officer().body(), keep.getAsInt(), hourly.getAsInt());
        if (form.sure() == null
                && wanted.deletesMoreThan(retention.getPolicy(reader.officer().body()))) {
            return question(reader, wanted);
        }
        changes.keep(reader.officer(), wanted);
        return reader.redirect(PATH, "conservation");
    }

    private static Page question(DeskReader reader, RetentionPolicy wanted) {
        Texts texts = reader.texts();
        String keep = Integer.toString(wanted.keepMonths());
        String hourly = Integer.toString(wanted.keepHourlyMonths());
        DeskQuestionView view = new DeskQuestionView(
                frame(reader, null, new DeskErrors()),
                texts.get("desk.nav.retention"),
                texts.get("places.desk.retention.question"),
                texts.get("places.desk.retention.consequence", wanted.keepMonths(), wanted.keepHourlyMonths()),
                reader.url(PATH),
                Map.of("keep", keep, "hourly", hourly, "sure", "oui"),
                texts.get("places.desk.retention.yes"),
                reader.url(PATH));
        return Page.of("layout/question", view);
    }

    private Page page(DeskReader reader, DeskRetentionForm form, @Nullable String done, DeskErrors errors) {
        DiskGauge gauge = retention.gauge();
        DeskRetentionView view = new DeskRetentionView(
                frame(reader, done, errors),
                reader.url(PATH),
                form,
                reader.officer().may(Authority.SET_RETENTION),
                disk(gauge, reader.texts()),
                months(gauge, reader.texts()));
        return Page.of("places/desk/retention", view).status(errors.status());
    }

    private static DeskFrame frame(DeskReader reader, @Nullable String done, DeskErrors errors) {
        Link here = new Link(reader.texts().get("desk.nav.retention"), "", true);
        return reader.frame(PATH, List.of(here), done, errors);
    }

    private List<DeskRetentionView.Line> disk(DiskGauge gauge, Texts texts) {
        List<DeskRetentionView.Line> lines = new ArrayList<>();
        lines.add(line("database", gauge.databaseBytes(), texts));
        lines.add(line("observations", gauge.observationBytes(), texts));
        lines.add(line("hourly", gauge.hourlyBytes(), texts));
        room.free().ifPresent(free -> lines.add(line("free", free, texts)));
        return lines;
    }

    private static DeskRetentionView.Line line(String name, long bytes, Texts texts) {
        return new DeskRetentionView.Line(texts.get("places.desk.retention.disk." + name), texts.size(bytes));
    }

    private static @Nullable TableView months(DiskGauge gauge, Texts texts) {
        List<TableView.Column> columns = List.of(
                new TableView.Column(texts.get("places.desk.retention.month")),
                new TableView.Column(texts.get("places.desk.retention.size"), true, null, TableView.Sort.NONE),
                new TableView.Column(texts.get("places.desk.retention.rows"), true, null, TableView.Sort.NONE));
        YearMonth now = YearMonth.from(texts.now().atZone(texts.zone()));
        List<TableView.Row> rows = gauge.months().reversed().stream()
                .filter(month -> month.rows() > 0 || !month.month().isAfter(now))
                .map(month -> new TableView.Row(
                        List.of(texts.month(month.month()), texts.size(month.bytes()), texts.number(month.rows())),
                        null))
                .toList();
        return rows.isEmpty() ? null : new TableView(texts.get("places.desk.retention.months"), columns, rows);
    }
}
