package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Language;
import fr.parvis.ui.Shell.Appearance;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the reader's choice of language and of appearance, then goes back to the page. Plain links: no script needed. */
@OpenToAll
@Controller
class PreferencesController {

    private static final Pattern LOCAL =
            Pattern.compile("/(?![/\\\\])(?:[\\x21-\\x7e&&[^\\\\\"<>^`{|}%\\[\\]#]]|%[0-9a-fA-F]{2})*");

    @GetMapping("/langue/{code}")
    ResponseEntity<Void> language(
            @PathVariable String code, @RequestParam(defaultValue = "/") String retour, HttpServletRequest request) {
        Language language = Language.find(code).orElseThrow(() -> new BusinessException(WebError.NOT_FOUND));
        return remember(Preferences.LANGUAGE, language.code(), retour, request);
    }

    @GetMapping("/apparence/{code}")
    ResponseEntity<Void> appearance(
            @PathVariable String code, @RequestParam(defaultValue = "/") String retour, HttpServletRequest request) {
        Appearance appearance =
                Preferences.appearance(code).orElseThrow(() -> new BusinessException(WebError.NOT_FOUND));
        return remember(Preferences.APPEARANCE, Preferences.code(appearance), retour, request);
    }

    private static ResponseEntity<Void> remember(String name, String value, String back, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(local(back)))
                .build();
    }

    /** Only an address of this site: one slash, then no second one, no backslash, no half of an escape. */
    static String local(String address) {
        return LOCAL.matcher(address).matches() ? address : "/";
    }
}
