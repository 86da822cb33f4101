package fr.parvis.places.internal;

import fr.parvis.telemetry.Correction;
import fr.parvis.telemetry.StandingCorrection;
import java.util.List;
import java.util.Optional;

/** What persons say of what sensors said: laid over each observation on its way to the figure, the newest word first. */
record Layer(List<StandingCorrection> standing) {

    static final Layer NONE = new Layer(List.of());

    Layer {
        standing = List.copyOf(standing);
    }

    Heard over(Heard heard) {
        return find(heard).map(heard::correctedBy).orElse(heard);
    }

    private Optional<Correction> find(Heard heard) {
        return standing.stream()
                .filter(each -> each.device().equals(heard.device())
                        && each.property().key().equals(heard.property()))
                .map(StandingCorrection::correction)
                .filter(each -> !heard.at().isBefore(each.from()) && !heard.at().isAfter(each.until()))
                .findFirst();
    }
}
