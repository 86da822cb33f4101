package fr.parvis.identity;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A visitor's browser as far as forms need one: keeps cookies, sends the hidden field of the page it looks at. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    Answer get(String path) {
        return exchange(mvc.get().uri(URI.create(path)));
    }

    /** Sends a form: names and values in turn. */
    Answer post(String path, String... fields) {
        MockMvcRequestBuilder form = mvc.post().uri(path).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return exchange(form);
    }

    Answer postJson(String path, String json) {
        return exchange(mvc.post()
                .uri(path)
                .header("X-XSRF-TOKEN", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    /** Asks in any way for any address, as the forms of the page it looks at would. */
    Answer send(String method, String path) {
        MockMvcRequestBuilder request = mvc.method(HttpMethod.valueOf(method)).uri(path);
        return exchange(method.equals("GET") ? request : request.param("_csrf", token));
    }

    String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name)).getValue();
    }

    boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    void keep(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    private Answer exchange(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = request.remoteAddress(address)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .exchange()
                .getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return remember(new Answer(response.getStatus(), body(response), response));
    }

    private Answer remember(Answer answer) {
        Matcher hidden = TOKEN.matcher(answer.body());
        if (hidden.find()) {
            token = hidden.group(1);
        }
        return answer;
    }

    /** Where a word may break is not read. */
    private static String body(MockHttpServletResponse response) {
        try {
            return response.getContentAsString().replace("<wbr>", "");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    record Answer(int status, String body, MockHttpServletResponse response) {

        String location() {
            return String.valueOf(response.getRedirectedUrl());
        }

        String header(String name) {
            return String.valueOf(response.getHeader(name));
        }
    }
}
