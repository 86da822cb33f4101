package fr.parvis.standards.following.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.standards.feeds.FeedDialects;
import fr.parvis.standards.following.SubscriptionDraft;
import fr.parvis.ui.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the form of a feed; what cannot be understood becomes a sentence on its field. */
final class FeedFormReading {

    /** The beats that are offered, in seconds. */
    static final List<Integer> BEATS = List.of(60, 120, 300, 600, 900, 1800, 3600);

    private static final int NAME = 120;
    private static final int ADDRESS = 2_000;
    private static final int SECRET = 4_000;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Pattern CRS = Pattern.compile("EPSG:\\d{4,5}");

    /** Written by the client itself, or meaning something to every server on the way. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-modified-since",
            "if-none-match",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private final Texts texts;
    private final DeskErrors errors;
    private final DeskFields fields;
    private final FeedDialects dialects;

    FeedFormReading(Texts texts, DeskErrors errors, FeedDialects dialects) {
        this.texts = texts;
        this.errors = errors;
        this.fields = new DeskFields(texts, errors);
        this.dialects = dialects;
    }

    /** Empty where something is to correct. */
    Optional<SubscriptionDraft> read(FeedForm form) {
        String name = fields.needed("name", "following.form.name", form.name(), NAME);
        String dialect = String.valueOf(form.dialect());
        if (dialects.find(dialect).isEmpty()) {
            errors.add("dialect", texts.get("following.error.dialect"));
        }
        URI address = address("address", fields.needed("address", "following.form.address", form.address(), ADDRESS));
        URI companion = address("companion", fields.text("companion", form.companion(), ADDRESS));
        Duration every = every(form.every());
        ZoneId zone = zone(form.zone());
        Map<String, String> settings = settings(form);
        SubscriptionDraft.Header header = header(form);
        return errors.isEmpty() && address != null
                ? Optional.of(new SubscriptionDraft(name, dialect, address, companion, zone, every, settings, header))
                : Optional.empty();
    }

    private @Nullable URI address(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(typed);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // said below, in words
        }
        errors.add(field, texts.get("following.error.address"));
        return null;
    }

    private Duration every(@Nullable String typed) {
        for (int seconds : BEATS) {
            if (Integer.toString(seconds).equals(typed)) {
                return Duration.ofSeconds(seconds);
            }
        }
        errors.add("every", texts.get("following.error.every"));
        return Duration.ofHours(1);
    }

    private ZoneId zone(@Nullable String typed) {
        try {
            return ZoneId.of(typed == null || typed.isBlank() ? texts.zone().getId() : typed.strip());
        } catch (DateTimeException unknown) {
            errors.add("zone", texts.get("following.error.zone"));
            return texts.zone();
        }
    }

    private Map<String, String> settings(FeedForm form) {
        Map<String, String> settings = new HashMap<>();
        String crs = fields.text("crs", form.crs(), NAME).toUpperCase(java.util.Locale.ROOT);
        if (!crs.isEmpty() && !CRS.matcher(crs).matches()) {
            errors.add("crs", texts.get("following.error.crs"));
        } else if (!crs.isEmpty()) {
            settings.put("crs", crs);
        }
        if (form.isSpace()) {
            settings.put("kind", "space");
        }
        return settings;
    }

    private SubscriptionDraft.@Nullable Header header(FeedForm form) {
        String name = fields.text("header", form.header(), NAME);
        String value = fields.text("secret", form.secret(), SECRET);
        if (name.isEmpty()) {
            if (!value.isEmpty()) {
                errors.add("header", texts.get("following.error.header"));
            }
            return null;
        }
        if (!HEADER.matcher(name).matches() || OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            errors.add("header", texts.get("following.error.header"));
        }
        if (!value.isEmpty() && !VALUE.matcher(value).matches()) {
            errors.add("secret", texts.get("following.error.secret"));
        }
        return new SubscriptionDraft.Header(name, value.isEmpty() ? null : value);
    }
}
