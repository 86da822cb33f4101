package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.parvis.testing.FuzzMethods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever turns text or bytes into something is named in {@code fuzz/parsers.csv}, with the fuzz test that reaches it or
 * with the reason why nobody else's text ever does. A new parser without either fails the build.
 */
class FuzzedParsersTests {

    private static final String ROOT = "fr.parvis.";
    private static final Set<String> SOURCES = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "[B",
            "java.io.InputStream",
            "java.io.Reader",
            "java.nio.ByteBuffer");

    private static final Pattern PARSING = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.(Integer|Long|Double|Float|Short|Byte)\\.(parse.*|valueOf|decode)",
            "java\\.math\\.Big(Decimal|Integer)\\.<init>",
            "java\\.time\\.\\w+\\.parse",
            "java\\.time\\.format\\.DateTimeFormatter\\.parse.*",
            "java\\.net\\.(URI\\.(create|<init>)|IDN\\.to.*)",
            "java\\.util\\.(Base64\\$Decoder\\.decode|HexFormat\\.parseHex|UUID\\.fromString|Properties\\.load)",
            "java\\.util\\.zip\\.\\w+\\.<init>",
            "java\\.io\\.ObjectInputStream\\.<init>",
            "javax\\.xml\\.stream\\.XMLInputFactory\\.create.*",
            "tools\\.jackson\\..*\\.(createParser|readTree|readValue)",
            "org\\.dhatim\\.fastexcel\\.reader\\.ReadableWorkbook\\.<init>",
            "org\\.apache\\.commons\\.compress\\..*InputStream\\.<init>",
            "org\\.locationtech\\.jts\\.io\\.WKBReader\\.read",
            "ch\\.poole\\.openinghoursparser\\.OpeningHoursParser\\.<init>"));

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("fr.parvis");

    private final Map<String, String> listed = listed();

    @Test
    void areAllListed() {
        Set<String> parsers = HOUSE.stream()
                .filter(FuzzedParsersTests::parses)
                .map(FuzzedParsersTests::file)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(parsers)
                .as("classes that read text, against fuzz/parsers.csv")
                .isEqualTo(listed.keySet());
    }

    @Test
    void areReachedByTheirFuzzTest() {
        Map<String, JavaClass> tests = FuzzMethods.list().stream()
                .collect(Collectors.toMap(method -> file(method.getOwner()), method -> method.getOwner(), (a, b) -> a));
        listed.forEach((parser, test) -> {
            if (test.startsWith("-")) {
                assertThat(test).as("why " + parser + " needs no fuzz test").hasSizeGreaterThan(12);
                return;
            }
            assertThat(tests).as("fuzz test of " + parser).containsKey(test);
            assertThat(reach(Objects.requireNonNull(tests.get(test))).contains(parser))
                    .as(test + " reaches " + parser)
                    .isTrue();
        });
    }

    private static Set<String> reach(JavaClass test) {
        return test.getTransitiveDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getName().startsWith(ROOT))
                .map(FuzzedParsersTests::file)
                .collect(Collectors.toSet());
    }

    private static boolean parses(JavaClass type) {
        Stream<JavaAccess<?>> calls = Stream.concat(
                Stream.concat(type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream()),
                Stream.concat(
                        type.getMethodReferencesFromSelf().stream(), type.getConstructorReferencesFromSelf().stream()));
        return type.isAssignableTo("io.netty.handler.codec.ByteToMessageDecoder")
                || calls.anyMatch(FuzzedParsersTests::readsText);
    }

    private static boolean readsText(JavaAccess<?> call) {
        String called = call.getTargetOwner().getName() + "." + call.getTarget().getName();
        return PARSING.matcher(called).matches()
                && call.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> SOURCES.contains(type.getName()));
    }

    /** The file that a class stands in, without the root package. */
    private static String file(JavaClass type) {
        return type.getName().substring(ROOT.length()).replaceFirst("\\$.*", "");
    }

    private static Map<String, String> listed() {
        try (InputStream table = FuzzedParsersTests.class.getResourceAsStream("/fuzz/parsers.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].strip(), (a, b) -> a, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
