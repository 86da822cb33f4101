package fr.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * How somebody goes on whose session or page ended while they filled in a form.
 *
 * @param signIn where to sign in; null for whoever is known, and where nobody needs to be
 * @param action where the form was sent to
 * @param fields what was typed, to be sent again; empty where that would not be safe
 */
public record WayBack(@Nullable String signIn, String action, List<Field> fields) {

    /** One field of the form, as it was sent. */
    public record Field(String name, String value) {}

    private static final String DESK = "/bureau/";

    /** What stands before the path in the address of a page. */
    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#]*");

    private static final int LONGEST_ADDRESS = 500;

    static WayBack of(HttpServletRequest request) {
        String path = Shells.path(request);
        boolean needsPerson = path.contains(DESK) || path.startsWith("/compte");
        String signIn = needsPerson && request.getUserPrincipal() == null ? signIn(request) : null;
        return new WayBack(signIn, path, isOurs(request) && path.contains(DESK) ? fields(request) : List.of());
    }

    public boolean keeps() {
        return !fields.isEmpty();
    }

    /** Only what the browser says comes from a page of this very site: nobody is led to send again what others made up. */
    private static boolean isOurs(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static List<Field> fields(HttpServletRequest request) {
        String token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? csrf.getParameterName()
                : "";
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(token))
                .flatMap(WayBack::each)
                .toList();
    }

    private static Stream<Field> each(Map.Entry<String, String[]> field) {
        return Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value));
    }

    private static String signIn(HttpServletRequest request) {
        return formPage(request.getHeader(HttpHeaders.REFERER))
                .map(page -> "/connexion?suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .orElse("/connexion");
    }

    /** The page with the form, as the browser names it; signing in leads to paths of this site only. */
    private static Optional<String> formPage(@Nullable String referer) {
        return Optional.ofNullable(referer)
                .map(address -> ORIGIN.matcher(address).replaceFirst(""))
                .filter(page -> page.startsWith("/") && page.length() <= LONGEST_ADDRESS);
    }
}
