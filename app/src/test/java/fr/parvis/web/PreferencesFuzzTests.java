package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever stands in the cookies and in the address to go back to, the page has a language and one stays here. */
class PreferencesFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of("en", "auto", "/montpellier?langue=en", "//evil.example", "/%", "/[", "/a?b=[")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areReadOrIgnored(byte[] sent) {
        String text = new String(sent, StandardCharsets.UTF_8);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Preferences.LANGUAGE, text), new Cookie(Preferences.APPEARANCE, text));
        request.addHeader("Accept-Language", text);
        assertThat(Preferences.language(request)).isNotNull();
        assertThat(Preferences.appearance(request)).isNotNull();
        String back = PreferencesController.local(text);
        assertThat(back).matches("/|/[^/\\\\].*");
        assertThat(URI.create(back).getHost()).isNull();
    }
}
