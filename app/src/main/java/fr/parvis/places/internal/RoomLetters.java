package fr.parvis.places.internal;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.spi.Letters.Letter;
import fr.parvis.places.Figure;
import fr.parvis.places.Place;
import fr.parvis.places.internal.RoomWatchStore.Row;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The two letters in words: one to confirm, one when there is room. Plain text, nothing to track who reads. */
@Component
class RoomLetters {

    private final Bundles bundles;
    private final IdentitySettings settings;
    private final Surroundings surroundings;
    private final Clock clock;

    RoomLetters(Bundles bundles, IdentitySettings settings, Surroundings surroundings, Clock clock) {
        this.bundles = bundles;
        this.settings = settings;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    Letter confirm(Row row, Place place, String token) {
        Texts texts = texts(row, place);
        String link = link(row, "/prevenir/" + token);
        return letter(row, texts, "confirm", place.name(), link, texts.moment(row.expiresAt()));
    }

    Letter room(Row row, Place place, Figure figure) {
        Texts texts = texts(row, place);
        String link = link(row, "/lieux/" + place.slug());
        Integer free = figure.free();
        String room = free == null
                ? texts.get("places.letter.room.word", texts.time(clock.instant()))
                : texts.get("places.letter.room.free", free, texts.time(clock.instant()));
        return letter(row, texts, "room", place.name(), link, room);
    }

    /** Back to the host that they asked on. */
    private String link(Row row, String path) {
        String host = row.host();
        return host == null ? settings.link("/" + row.town() + path) : settings.link(host, path);
    }

    private static Letter letter(Row row, Texts texts, String kind, Object... arguments) {
        return new Letter(
                new MailAddress(row.mail()),
                texts.get("places.letter." + kind + ".subject", arguments),
                texts.get("places.letter." + kind + ".text", arguments));
    }

    private Texts texts(Row row, Place place) {
        return bundles.in(
                Language.find(row.language()).orElse(Language.FR), clock.instant(), surroundings.zoneOf(place));
    }
}
