package fr.parvis.places.web;

import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Confirmations;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.Place;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a place's page asks of people. */
@Component
class AskViews {

    private static final Duration SEASON = Duration.ofDays(7);

    private final ResidentAnswers answers;
    private final HoursViews hours;

    AskViews(ResidentAnswers answers, HoursViews hours) {
        this.answers = answers;
        this.hours = hours;
    }

    /** @param done the last word of what was just done; null on other visits */
    PlaceAsks of(Seen seen, TownFace face, Texts texts, @Nullable String done, String mail, @Nullable String error) {
        Figure figure = seen.figure();
        String key = "places.asks.done." + done;
        return new PlaceAsks(
                face.url("/lieux/" + seen.place().slug()),
                id(seen.place()),
                asks(seen, texts),
                counted(answers.of(seen.place().id()), texts),
                figure.level() == Level.FULL || figure.level() == Level.NEARLY_FULL || error != null,
                done != null && texts.has(key) ? texts.get(key) : null,
                mail,
                error);
    }

    /** Whether there is anything to be seen there: nobody stands before what is closed for the season. */
    private boolean asks(Seen seen, Texts texts) {
        Figure figure = seen.figure();
        if (figure.trust().state() != State.CLOSED) {
            return figure.level() != null || figure.usualLevel() != null;
        }
        return figure.trust().reason() != TrustReason.OUTSIDE_HOURS
                || hours.opens(seen.place(), texts).isBefore(texts.now().plus(SEASON));
    }

    /** Of the line that says what people answered. */
    static String id(Place place) {
        return "answers-" + place.id();
    }

    /** « 3 personnes sur place confirment, 1 dit le contraire (dernière heure) »; null where nobody answered. */
    static @Nullable String counted(Confirmations answers, Texts texts) {
        if (answers.total() == 0) {
            return null;
        }
        String sentence = answers.disagree() == 0
                ? texts.get("places.confirm.agree", answers.agree())
                : answers.agree() == 0
                        ? texts.get("places.confirm.disagree", answers.disagree())
                        : texts.get("places.confirm.both", answers.agree(), answers.disagree());
        return texts.get("places.confirm.last-hour", sentence);
    }
}
