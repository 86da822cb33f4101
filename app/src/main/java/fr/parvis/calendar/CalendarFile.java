package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A calendar table, from the release or placed by the administrator; its first column is a date. */
record CalendarFile(String name, List<List<String>> lines) {

    static CalendarFile ofRelease(String name) {
        return new CalendarFile(name, CsvLines.ofResource("calendar/" + name));
    }

    static Optional<CalendarFile> in(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(new CalendarFile(name, CsvLines.ofFile(file)))
                : Optional.empty();
    }

    /** @throws BusinessException {@link CalendarError#UNREADABLE_CALENDAR} */
    LocalDate date(List<String> line, int column) {
        try {
            return LocalDate.parse(cell(line, column));
        } catch (DateTimeException notADate) {
            throw unreadable(line);
        }
    }

    /** @throws BusinessException {@link CalendarError#UNREADABLE_CALENDAR} */
    String cell(List<String> line, int column) {
        if (column >= line.size()) {
            throw unreadable(line);
        }
        return line.get(column);
    }

    private BusinessException unreadable(List<String> line) {
        return new BusinessException(CalendarError.UNREADABLE_CALENDAR, name, String.join(",", line));
    }
}
