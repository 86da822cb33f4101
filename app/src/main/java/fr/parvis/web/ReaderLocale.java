package fr.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Whatever the framework asks in which language an answer is, it is told the reader's: the container writes it over any
 * {@code Content-Language} of ours, and would otherwise write the server's own where a request names none.
 */
@Component("localeResolver")
class ReaderLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(Preferences.language(request).code());
    }

    /** Chosen by a cookie of ours, not here. */
    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {}
}
