package fr.parvis;

import fr.parvis.audit.JournalAction;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The catalogue of authorities and of the lines that the journal can hold. */
final class AuthoritiesPage {

    private static final String HEAD = """
            # Who may do what, and what is written down

            Written from the code; a test fails when this page is stale and `-Dparvis.generate=true` writes it again.
            What no role has, nobody may do. Which address asks for which authority: [routes.md](routes.md).

            """;

    private AuthoritiesPage() {}

    static String page() {
        return HEAD + roles() + "\n## Lines of the journal\n\n| code | in French |\n|---|---|\n" + actions();
    }

    private static String roles() {
        String names = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
        String bars = Arrays.stream(Role.values()).map(role -> "---").collect(Collectors.joining("|"));
        String lines =
                Arrays.stream(Authority.values()).map(AuthoritiesPage::line).collect(Collectors.joining());
        return "| authority | " + names + " |\n|---|" + bars + "|\n" + lines;
    }

    private static String line(Authority authority) {
        return Arrays.stream(Role.values())
                .map(role -> role.authorities().contains(authority) ? "yes" : "")
                .collect(Collectors.joining(" | ", "| " + authority + " | ", " |\n"));
    }

    private static String actions() {
        return catalogue()
                .sorted(Comparator.comparing(JournalAction::code))
                .map(action -> "| `" + action.code() + "` | " + inFrench(action) + " |\n")
                .collect(Collectors.joining());
    }

    private static Stream<JournalAction> catalogue() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JournalAction.class));
        return scanner.findCandidateComponents("fr.parvis").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .filter(Class::isEnum)
                .filter(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith("/classes/"))
                .flatMap(type -> Arrays.stream((JournalAction[]) type.getEnumConstants()));
    }

    private static String inFrench(JournalAction action) {
        String[] parts = action.code().split("\\.");
        String room = parts[parts.length - 2];
        return ResourceBundle.getBundle("messages." + room, Locale.FRENCH).getString("action." + action.code());
    }
}
