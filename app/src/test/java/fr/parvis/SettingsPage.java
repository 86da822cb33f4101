package fr.parvis;

import fr.parvis.testing.GeneratedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every setting with its meaning, its type and its default, from the records that hold them. */
final class SettingsPage {

    private static final String HEAD = """
            # Settings

            Written from the code; a test fails when this page is stale and `-Dparvis.generate=true` writes it again.
            Each can be given in an `application.yaml` beside the `parvis` script, as `--name=value` after `./parvis run`, or
            in the environment (`parvis.doors.pages-at-once` is `PARVIS_DOORS_PAGESATONCE`). Durations are written `30s`, `10m`,
            `2d`.
            """;

    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    private SettingsPage() {}

    static String page() {
        return HEAD + settings().map(SettingsPage::room).collect(Collectors.joining());
    }

    private static Stream<Class<?>> settings() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("fr.parvis").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(SettingsPage::prefix));
    }

    private static String room(Class<?> type) {
        String source = source(type);
        return "\n## `" + prefix(type) + "`\n\n| name | meaning | type | if absent |\n|---|---|---|---|\n"
                + lines(type, prefix(type), source);
    }

    private static String lines(Class<?> type, String prefix, String source) {
        return Stream.of(type.getRecordComponents())
                .map(component -> line(component, prefix, source))
                .collect(Collectors.joining());
    }

    private static String line(RecordComponent component, String prefix, String source) {
        String name = prefix + "." + kebab(component.getName());
        if (component.getType().isRecord()) {
            return lines(component.getType(), name, source);
        }
        return "| `%s` | %s | %s | %s |\n"
                .formatted(name, meaning(component, source), component.getType().getSimpleName(), absent(component));
    }

    private static String absent(RecordComponent component) {
        return Stream.of(component
                        .getDeclaringRecord()
                        .getDeclaredConstructors()[0]
                        .getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .filter(given -> !String.join("", given.value()).isEmpty())
                .map(given -> "`" + String.join(", ", given.value()) + "`")
                .collect(Collectors.joining());
    }

    /** The component's {@code @param}, from the Javadoc of the record that declares it. */
    private static String meaning(RecordComponent component, String source) {
        String declaring = component.getDeclaringRecord().getSimpleName();
        String before = source.substring(0, source.indexOf("record " + declaring + "("));
        String javadoc = before.substring(before.lastIndexOf("/**"));
        Matcher said = Pattern.compile(
                        "@param " + component.getName() + "\\s+(.*?)(?=\\n\\s*\\* @|\\*/)", Pattern.DOTALL)
                .matcher(javadoc);
        if (!said.find()) {
            throw new AssertionError(declaring + "." + component.getName() + " does not say what it is for");
        }
        return said.group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*}?)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    private static String source(Class<?> type) {
        Path file = GeneratedPage.root()
                .resolve("app/src/main/java/" + type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    private static String kebab(String name) {
        return CAPITAL.matcher(name).replaceAll("$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
