package fr.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device in two words, for the list of one's own sessions: all that is kept of what a browser says of itself. */
final class Device {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private Device() {}

    /** Empty where the browser says nothing that is known. */
    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> first(known, said).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> first(List<String> known, @Nullable String said) {
        return known.stream()
                .filter(name -> said != null && said.contains(name))
                .findFirst();
    }
}
