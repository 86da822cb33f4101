package fr.parvis.places.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.parvis.kernel.Trust;
import fr.parvis.places.Confirmations;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place as the open interface gives it. Absent fields are unknown: a number never comes without its trust.
 *
 * @param openNow null when the hours are unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceJson(
        String id,
        String slug,
        String name,
        String kind,
        String address,
        double latitude,
        double longitude,
        @Nullable String neighbourhood,
        @Nullable String openingHours,
        @Nullable Integer occupied,
        @Nullable Integer free,
        @Nullable Integer capacity,
        @Nullable String level,
        @Nullable Integer usual,
        @Nullable String usualLevel,
        TrustJson trust,
        ConfirmationsJson confirmations,
        String provenance) {

    /** What people on the spot answered within so many minutes; counted apart from the figure. */
    record ConfirmationsJson(int agree, int disagree, int minutes) {

        private static final int HOUR = 60;

        static ConfirmationsJson of(Confirmations answers) {
            return new ConfirmationsJson(answers.agree(), answers.disagree(), HOUR);
        }
    }

    /** How far the figure can be trusted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrustJson(String state, String reason, @Nullable Instant asOf, String source) {

        static TrustJson of(Trust trust) {
            return new TrustJson(key(trust.state()), key(trust.reason()), trust.asOf(), trust.source());
        }
    }

    static PlaceJson of(Place place, Figure figure, Confirmations answers) {
        return new PlaceJson(
                place.id().toString(),
                place.slug(),
                place.name(),
                place.kind().key(),
                place.address(),
                place.where().latitude(),
                place.where().longitude(),
                place.neighbourhood(),
                place.hours(),
                figure.occupied(),
                figure.free(),
                figure.capacity(),
                key(figure.level()),
                figure.usual(),
                key(figure.usualLevel()),
                TrustJson.of(figure.trust()),
                ConfirmationsJson.of(answers),
                place.provenance().code());
    }

    private static @Nullable String key(@Nullable Level level) {
        return level == null ? null : level.key();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
