package fr.parvis.places.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import fr.parvis.kernel.SpokenLanguage;
import fr.parvis.places.PlacesError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the open interface refuses, as a problem (RFC 9457) in the language of whoever asks. */
final class OpenRefusal {

    private static final JsonFactory JSON = new JsonFactory();

    private OpenRefusal() {}

    static void answer(HttpServerRequest request, PlacesError error, Object... arguments) {
        Locale language = SpokenLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        BusinessException why = new BusinessException(error, arguments);
        request.response()
                .setStatusCode(why.key().kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem(why, language));
    }

    private static String problem(BusinessException why, Locale language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeNumberProperty("status", why.key().kind().status());
            json.writeStringProperty("title", RefusalText.title(why, language));
            json.writeStringProperty("detail", RefusalText.detail(why, language));
            json.writeStringProperty("code", why.key().code());
            json.writeEndObject();
        }
        return text.toString();
    }
}
