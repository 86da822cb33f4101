package fr.parvis.places.web;

import fr.parvis.audit.JournalEntry;
import fr.parvis.calendar.OpeningHours;
import fr.parvis.calendar.OpeningHoursSentence;
import fr.parvis.calendar.WeeklyHours;
import fr.parvis.identity.spi.JournalPhrase;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.PlacesAction;
import fr.parvis.ui.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opening hours in the journal as the sentences that residents read, not as they are written in the database. */
@Component
class HoursPhrase implements JournalPhrase {

    private static final Set<String> FIELDS = Set.of("before", "after");

    @Override
    public Optional<String> say(JournalEntry line, String field, Texts texts) {
        if (!line.action().equals(PlacesAction.HOURS_CHANGED.code()) || !FIELDS.contains(field)) {
            return Optional.empty();
        }
        String written = line.fields().getOrDefault(field, "");
        return written.isEmpty()
                ? Optional.of(texts.get("places.desk.hours.nothing"))
                : sentences(written, LocalDate.ofInstant(line.at(), texts.zone()), texts);
    }

    /** Empty where no form can say them, or where only their beginning was kept. */
    private static Optional<String> sentences(String written, LocalDate day, Texts texts) {
        OpeningHoursSentence sentence = OpeningHoursSentence.in(texts.language().locale());
        try {
            return WeeklyHours.of(OpeningHours.parse(written)).map(form -> String.join(" ", sentence.all(form, day)));
        } catch (BusinessException beginningOnly) {
            return Optional.empty();
        }
    }
}
