package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.places.web.WeekView.Cell;
import fr.parvis.places.web.WeekView.Day;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeekViewTests {

    @Test
    void writesHoursThatAreAlikeOnce() {
        List<Cell> hours = Stream.of("closed", "calm", "calm", "calm", "busy", "calm")
                .map(level -> new Cell(level, level, 1))
                .toList();
        assertThat(new Day("lundi", hours).merged().cells())
                .containsExactly(
                        new Cell("closed", "closed", 1),
                        new Cell("calm", "calm", 3),
                        new Cell("busy", "busy", 1),
                        new Cell("calm", "calm", 1));
    }
}
