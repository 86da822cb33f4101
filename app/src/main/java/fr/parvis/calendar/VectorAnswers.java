package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one vector of {@link OpeningHoursCommand}. */
final class VectorAnswers {

    /** What the common evaluation tool says of an open end; the vectors carry it, a resident never sees it. */
    private static final String GUESSED = "Specified as open end. Closing time was guessed.";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(Z?)");

    private final ZoneId zone;
    private final VectorPlaces places = new VectorPlaces();

    VectorAnswers(ZoneId zone) {
        this.zone = zone;
    }

    void answer(JsonNode question, ObjectNode answer) {
        JsonNode written = question.isObject() ? question.path("value") : question;
        String value = written.isArray() ? written.path(0).asString("") : written.asString("");
        answer.put("value", value);
        VectorPlaces.Place place = places.of(question.path("nom"));
        OpeningHours hours = OpeningHours.parse(value, place.language());
        boolean onlyNext = question.has("from") && !question.has("to");
        HoursContext context = place.context(zone, onlyNext);
        answer.put("refused", false);
        if (onlyNext) {
            next(question, answer, hours, context);
        } else if (question.has("to")) {
            intervals(question, answer, hours, context);
        } else {
            hours.stateAt(Instant.EPOCH, context);
        }
    }

    private void next(JsonNode question, ObjectNode answer, OpeningHours hours, HoursContext context) {
        String from = question.path("from").asString("");
        Optional<Instant> next = hours.nextChange(moment(from), context);
        answer.set(
                "next",
                next.<JsonNode>map(at -> answer.stringNode(written(at, from))).orElse(NullNode.instance));
        if (question.has("expected")) {
            Optional<Instant> expected = Optional.ofNullable(
                            question.path("expected").asString(null))
                    .map(this::moment);
            answer.put("agrees", expected.equals(next));
        }
    }

    private void intervals(JsonNode question, ObjectNode answer, OpeningHours hours, HoursContext context) {
        String from = question.path("from").asString("");
        Instant to = moment(question.path("to").asString(""));
        List<OpeningInterval> found = hours.intervals(moment(from), to, context);
        ArrayNode list = answer.putArray("intervals");
        for (OpeningInterval interval : found) {
            add(list, interval, from);
        }
        if (question.path("intervals").isArray()) {
            answer.put("agrees", agrees(question.path("intervals"), list));
        }
    }

    /** One that says no more than the one it follows on from only makes that one longer. */
    private void add(ArrayNode list, OpeningInterval interval, String likeThis) {
        ArrayNode one = JsonNodeFactory.instance.arrayNode();
        one.add(written(interval.from(), likeThis));
        one.add(written(interval.to(), likeThis));
        one.add(interval.state().openness() == Openness.UNKNOWN);
        remark(interval.state()).ifPresent(one::add);
        JsonNode last = list.isEmpty() ? list : list.get(list.size() - 1);
        boolean same = last.path(1).equals(one.get(0))
                && last.path(2).equals(one.get(2))
                && last.path(3).equals(one.path(3));
        if (same) {
            ((ArrayNode) last).set(1, one.get(1));
        } else {
            list.add(one);
        }
    }

    private static Optional<String> remark(OpeningState state) {
        String comment = state.comment();
        return comment == null && state.guessedEnd() ? Optional.of(GUESSED) : Optional.ofNullable(comment);
    }

    private boolean agrees(JsonNode expected, ArrayNode found) {
        boolean same = expected.size() == found.size();
        for (int i = 0; same && i < found.size(); i++) {
            JsonNode one = expected.get(i);
            JsonNode other = found.get(i);
            same = moment(one.path(0).asString("")).equals(moment(other.path(0).asString("")))
                    && moment(one.path(1).asString(""))
                            .equals(moment(other.path(1).asString("")))
                    && one.path(2).asBoolean(false) == other.path(2).asBoolean(false)
                    && one.path(3).asString("").equals(other.path(3).asString(""));
        }
        return same;
    }

    private String written(Instant moment, String likeThis) {
        if (likeThis.endsWith("Z")) {
            return ISO.format(moment.atOffset(ZoneOffset.UTC));
        }
        return LOCAL.format(LocalDateTime.ofInstant(moment, zone));
    }

    /** Forgiving as the vectors' own tool is: {@code 0:00}, the 31st of November. */
    private Instant moment(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new BusinessException(CalendarError.UNREADABLE_MOMENT, text);
        }
        try {
            LocalDateTime local = local(parts);
            return parts.group(6).isEmpty() ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchMonth) {
            throw new BusinessException(noSuchMonth, CalendarError.UNREADABLE_MOMENT, text);
        }
    }

    private static LocalDateTime local(Matcher parts) {
        return LocalDate.of(number(parts, 1), number(parts, 2), 1)
                .plusDays(number(parts, 3) - 1L)
                .atStartOfDay()
                .plusHours(number(parts, 4))
                .plusMinutes(number(parts, 5));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
