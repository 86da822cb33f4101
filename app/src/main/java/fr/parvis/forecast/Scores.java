package fr.parvis.forecast;

import java.util.function.BiConsumer;

/** One score for each lead time. */
final class Scores {

    private final Score[] each = new Score[Lead.values().length];

    Scores() {
        for (Lead lead : Lead.values()) {
            each[lead.ordinal()] = new Score();
        }
    }

    Score of(Lead lead) {
        return each[lead.ordinal()];
    }

    void addAll(Scores other) {
        for (Lead lead : Lead.values()) {
            of(lead).addAll(other.of(lead));
        }
    }

    void forEach(BiConsumer<Lead, Score> action) {
        for (Lead lead : Lead.values()) {
            action.accept(lead, of(lead));
        }
    }
}
