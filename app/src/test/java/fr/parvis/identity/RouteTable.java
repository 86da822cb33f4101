package fr.parvis.identity;

import fr.parvis.identity.web.HandlerRule;
import fr.parvis.testing.RouteRules.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The routes and their rules as a page to read. */
final class RouteTable {

    private static final String HEAD = """
            # Routes

            Every address of the pages outside the demonstration, and who may call it. Written from the code; a test
            fails when this page is stale and `-Dparvis.generate=true` writes it again. A route without a rule answers
            nobody. The doors for data (devices, live listeners) are no pages and keep their own credentials.

            | method | address | who | roles |
            |---|---|---|---|
            """;

    private RouteTable() {}

    static String of(List<Route> routes) {
        return HEAD + routes.stream().map(RouteTable::line).collect(Collectors.joining());
    }

    private static String line(Route route) {
        return "| %s | `%s` | %s | %s |%n"
                .formatted(route.method(), route.pattern(), who(route.rule()), roles(route.rule()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String who(HandlerRule rule) {
        return switch (rule) {
            case HandlerRule.Open open -> "everybody";
            case HandlerRule.Signed signed -> "signed in, " + signed.assurance();
            case HandlerRule.Needs needs -> needs.authority().name();
            case HandlerRule.Closed closed -> "nobody";
        };
    }

    private static String roles(HandlerRule rule) {
        return rule instanceof HandlerRule.Needs needs
                ? Arrays.stream(Role.values())
                        .filter(role -> role.authorities().contains(needs.authority()))
                        .map(Role::name)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
