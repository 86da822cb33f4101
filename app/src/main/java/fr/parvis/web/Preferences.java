package fr.parvis.web;

import fr.parvis.ui.Language;
import fr.parvis.ui.Shell.Appearance;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What a reader chose on this device, in two cookies that say nothing else: language and appearance. */
final class Preferences {

    static final String LANGUAGE = "parvis-language";
    static final String APPEARANCE = "parvis-appearance";

    private Preferences() {}

    /** The chosen language, else the browser's, else French. */
    static Language language(HttpServletRequest request) {
        return cookie(request, LANGUAGE).flatMap(Language::find).orElseGet(() -> wished(request));
    }

    /** Without a wish in the request, the server's own locale would come: it is nobody's. */
    private static Language wished(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.FR
                : Language.best(Collections.list(request.getLocales()));
    }

    static Appearance appearance(HttpServletRequest request) {
        return cookie(request, APPEARANCE).flatMap(Preferences::appearance).orElse(Appearance.AUTO);
    }

    static Optional<Appearance> appearance(String code) {
        return Stream.of(Appearance.values())
                .filter(appearance -> code(appearance).equals(code))
                .findFirst();
    }

    static String code(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
