package fr.parvis.ui;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Worded;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word of a page in the reader's language, with numbers, dates and durations said as people say them: « il y a
 * 40 s », « demain à 9 h ». One object a page, so that all its ages are counted from the same moment.
 *
 * <p>Patterns follow {@link MessageFormat}; apostrophes are typographic (’), which that format leaves alone. Pass a year
 * or a code as text: numbers are grouped by thousands.
 */
public final class Texts {

    /** Patterns read once: reading one costs ten times as much as saying it. As many as there are texts. */
    private static final Map<Pattern, MessageFormat> READ = new ConcurrentHashMap<>();

    private static final int THOUSAND = 1_000;
    private static final int SIZES = 5;

    private record Pattern(String text, Language language) {

        MessageFormat read() {
            return new MessageFormat(text, language.locale());
        }
    }

    private final Language language;
    private final Map<String, String> patterns;
    private final Instant now;
    private final Calendar calendar;

    Texts(Language language, Map<String, String> patterns, Instant now, ZoneId zone) {
        this.language = language;
        this.patterns = patterns;
        this.now = now;
        this.calendar = new Calendar(this, zone);
    }

    public Language language() {
        return language;
    }

    /** The moment that this page is about. */
    public Instant now() {
        return now;
    }

    /** The zone of the town. */
    public ZoneId zone() {
        return calendar.zone();
    }

    /** The text of {@code key}; a key that nobody wrote shows itself, so that it is seen and reported. */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0
                ? pattern
                : say(new Pattern(pattern, language), arguments);
    }

    /** A format remembers what it is saying, hence a copy. */
    private static String say(Pattern pattern, Object... arguments) {
        MessageFormat read = READ.computeIfAbsent(pattern, Pattern::read);
        return ((MessageFormat) read.clone()).format(arguments);
    }

    /** Whether somebody wrote {@code key}. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The short sentence that names a refusal. */
    public String title(ErrorKey key) {
        return get("error." + key.code() + ".title");
    }

    /** The sentence that says what happened and what to do. */
    public String detail(BusinessException refusal) {
        return get(
                "error." + refusal.key().code() + ".detail",
                refusal.arguments().stream().map(this::said).toArray());
    }

    private Object said(Object named) {
        return named instanceof Worded(String key, List<Object> parts) ? get(key, parts.toArray()) : named;
    }

    /** {@code 1 234} in French, {@code 1,234} in English. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** As {@link #number(long)} with at most so many decimals. */
    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** {@code 0.42} becomes « 42 % ». */
    public String percent(double ratio) {
        return NumberFormat.getPercentInstance(language.locale()).format(ratio);
    }

    /** Of a file or a disk: « 12 Mo », « 3,4 Go ». */
    public String size(long bytes) {
        int step = 0;
        double size = bytes;
        while (size >= THOUSAND && step < SIZES - 1) {
            size /= THOUSAND;
            step++;
        }
        return get("ui.size." + step, decimal(size, size < 10 && step > 1 ? 1 : 0));
    }

    /** « mars 2026 ». */
    public String month(YearMonth month) {
        return calendar.month(month);
    }

    /** How long: « 40 s », « 12 min », « 2 h », « 3 jours »; rounded down, so never older than it is. */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return get("ui.duration.seconds", seconds);
        }
        if (seconds < 3600) {
            return get("ui.duration.minutes", seconds / 60);
        }
        return seconds < 48 * 3600
                ? get("ui.duration.hours", seconds / 3600)
                : get("ui.duration.days", seconds / 86400);
    }

    /** « il y a 40 s », « à l’instant ». */
    public String ago(Instant past) {
        Duration age = Duration.between(past, now);
        return age.toSeconds() < 2 ? get("ui.ago.now") : get("ui.ago", duration(age));
    }

    /** « dans 20 min ». */
    public String in(Instant future) {
        return get("ui.in", duration(Duration.between(now, future)));
    }

    /** « demain à 9 h », « mardi à 14 h 30 », « le 3 mars à 8 h », « ce soir à minuit ». */
    public String moment(Instant instant) {
        return calendar.moment(instant);
    }

    /** « 9 h », « 9 h 05 ». */
    public String time(LocalTime time) {
        return calendar.time(time);
    }

    /** As {@link #moment(Instant)} where no sentence leads to it, in a table or after a colon: « aujourd’hui à 9 h ». */
    public String when(Instant instant) {
        return calendar.when(instant);
    }

    /** The time of day of an instant, in the town's zone. */
    public String time(Instant instant) {
        return calendar.time(instant.atZone(zone()).toLocalTime());
    }

    /** « mardi 3 mars 2026 ». */
    public String date(LocalDate date) {
        return calendar.date(date);
    }

    /** « aujourd’hui », « demain », « mardi » within the week, otherwise « mardi 3 mars ». */
    public String day(LocalDate date) {
        return calendar.day(date);
    }

    /** How far a figure can be trusted, in one short sentence: « il y a 40 s », « capteur muet depuis 2 h ». */
    public String trust(Trust trust) {
        return TrustSentence.of(this, trust);
    }
}
