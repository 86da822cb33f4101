package fr.parvis.places.web;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** An officer's browser without JavaScript: keeps cookies, sends a form with the hidden field of the page it is on. */
public final class DeskBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String token = "";

    public DeskBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** Signs in as one of the demo's people. */
    public static DeskBrowser of(MockMvcTester mvc, String someone) {
        DeskBrowser browser = new DeskBrowser(mvc);
        browser.get("/connexion");
        browser.post("/demo/connexion/" + someone);
        return browser;
    }

    public Answer get(String path) {
        return exchange(mvc.get().uri(path));
    }

    /** Sends names and values in turn. */
    public Answer post(String path, String... fields) {
        MockMvcRequestBuilder form = mvc.post().uri(path).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return exchange(form);
    }

    private Answer exchange(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response =
                request.header("Accept-Language", "fr").exchange().getResponse();
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        Answer answer = new Answer(response.getStatus(), String.valueOf(response.getRedirectedUrl()), text(response));
        Matcher hidden = TOKEN.matcher(answer.body());
        if (hidden.find()) {
            token = hidden.group(1);
        }
        return answer;
    }

    /** No-break spaces read as spaces; where a word may break is not read. */
    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString()
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ')
                    .replace("<wbr>", "");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public record Answer(int status, String location, String body) {}
}
