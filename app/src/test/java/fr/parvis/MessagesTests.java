package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import fr.parvis.kernel.RefusalText;
import fr.parvis.ui.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every text in every language, and no text anywhere else. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern USED = Pattern.compile("\\.(?:t|get)\\(\\s*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z][^=\\s]*)=");

    @Test
    void everyKeyIsInEveryLanguage() {
        assertThat(texts(Language.EN).keySet()).isEqualTo(texts(Language.FR).keySet());
    }

    @Test
    void everyLanguageNamesTheSameArguments() {
        Map<String, String> english = texts(Language.EN);
        texts(Language.FR)
                .forEach((key, french) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(french)));
    }

    @Test
    void noStraightApostropheSwallowsAnArgument() {
        for (Language language : Language.values()) {
            texts(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            for (Path file : files(MESSAGES, "_" + language.code() + ".properties")) {
                LINE.matcher(Files.readString(file))
                        .results()
                        .forEach(key -> assertThat(seen.add(key.group(1)))
                                .as("%s twice", key.group(1))
                                .isTrue());
            }
        }
    }

    @Test
    void everyKeyNamedInTheCodeIsWritten() throws IOException {
        Set<String> missing = new TreeSet<>();
        List<Path> sources = new ArrayList<>(files(Path.of("src/main/java"), ".java"));
        sources.addAll(files(TEMPLATES, ".jte"));
        for (Path source : sources) {
            USED.matcher(Files.readString(source))
                    .results()
                    .map(used -> used.group(1))
                    .filter(key -> rooms().contains(key.replaceFirst("\\..*", "")))
                    .forEach(missing::add);
        }
        missing.removeAll(texts(Language.FR).keySet());
        missing.removeIf(key -> texts(Language.FR).keySet().stream().anyMatch(known -> known.startsWith(key + ".")));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasATitleAndADetail() {
        Set<String> keys = texts(Language.FR).keySet();
        for (ErrorKey key : errorKeys()) {
            assertThat(keys).contains("error." + key.code() + ".title", "error." + key.code() + ".detail");
            BusinessException refusal = new BusinessException(key);
            assertThat(RefusalText.title(refusal, Locale.FRENCH)).doesNotStartWith("error.");
            assertThat(RefusalText.detail(refusal, Locale.ENGLISH)).doesNotStartWith("error.");
        }
        assertThat(errorKeys()).isNotEmpty();
    }

    /** Examples of the gallery stand for a town's own data, which is in one language. */
    @Test
    void noTemplateHoldsABareText() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            boolean isGallery = template.endsWith("web/gallery.jte") || template.endsWith("example.jte");
            if (!isGallery) {
                TemplateWords.in(Files.readString(template)).forEach(words -> bare.add(template + ": " + words));
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void findsABareTextWhereThereIsOne() {
        assertThat(TemplateWords.in("@param String a\n<p class=\"x\">Bonjour ${a}</p>"))
                .containsExactly("Bonjour");
        assertThat(TemplateWords.in("<a href=\"/x\" aria-label=\"Fermer\">${a}</a>"))
                .containsExactly("Fermer");
        assertThat(TemplateWords.in("@if(a.equals(\"x\"))<b>${f(\"y\")}</b>@endif"))
                .isEmpty();
        assertThat(TemplateWords.in("@template.a.b(c = @`<p>Bonjour</p>`)")).containsExactly("Bonjour");
    }

    /** The first words of all keys: {@code ui}, {@code web}, {@code places}… */
    private static Set<String> rooms() {
        return texts(Language.FR).keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    private static List<ErrorKey> errorKeys() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorKey.class));
        return scanner.findCandidateComponents("fr.parvis").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .flatMap(MessagesTests::constants)
                .toList();
    }

    private static Stream<ErrorKey> constants(String name) {
        try {
            Object[] constants = Class.forName(name).getEnumConstants();
            return constants == null ? Stream.of() : Stream.of(constants).map(ErrorKey.class::cast);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new TreeSet<>();
        ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(numbers::add);
        return numbers;
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Path file : files(MESSAGES, "_" + language.code() + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
