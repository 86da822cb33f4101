package fr.parvis.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of every room: all files {@code messages/<module>_<language>.properties} found on the class path, in UTF-8.
 * Read once; a key that two rooms define is refused at start.
 */
public final class Bundles {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Bundles() {}

    /** Reads all bundles of the class path. Needs no Spring context, so commands may use it too. */
    public static Bundles load() {
        Bundles bundles = new Bundles();
        for (Language language : Language.values()) {
            bundles.texts.put(language, readAll(language));
        }
        return bundles;
    }

    /**
     * The texts as one reader sees them.
     *
     * @param now what “ago” and “tomorrow” are counted from, the same for a whole page
     * @param zone the time zone of the town
     */
    public Texts in(Language language, Instant now, ZoneId zone) {
        return new Texts(language, texts.getOrDefault(language, Map.of()), now, zone);
    }

    private static Map<String, String> readAll(Language language) {
        Map<String, String> all = new TreeMap<>();
        try {
            String pattern = "classpath*:messages/*_" + language.code() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file)
                        .forEach((key, text) -> putOnce(all, key.toString(), spaced(text.toString(), language), file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /** In French no line begins with a colon or a question mark: the space before it does not break. */
    private static String spaced(String text, Language language) {
        return language == Language.FR
                ? text.replaceAll(" (?=[:;?!»%])", "\u00a0").replace("« ", "«\u00a0")
                : text;
    }

    private static void putOnce(Map<String, String> all, String key, String text, Resource file) {
        if (all.put(key, text) != null) {
            throw new IllegalStateException("The text " + key + " of " + file.getFilename() + " exists twice");
        }
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
