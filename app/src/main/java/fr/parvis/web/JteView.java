package fr.parvis.web;

import fr.parvis.ui.Page;
import fr.parvis.ui.Shell;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** One page, rendered into bytes before the first is sent, so that a failure still becomes an error page. */
final class JteView implements View {

    private static final String HTML = "text/html;charset=UTF-8";
    /** What the public door may give to others for a second; it goes no further. */
    private static final String SURROGATE_CONTROL = "Surrogate-Control";

    private static final int USUAL_BYTES = 32 * 1024;

    /** Asks the service worker (js/sw.js), and no cache on the way, to keep the page. */
    private static final String KEEP_OFFLINE = "X-Parvis-Keep";

    private final TemplateEngine engine;
    private final Shells shells;
    private final Page page;

    JteView(TemplateEngine engine, Shells shells, Page page) {
        this.engine = engine;
        this.shells = shells;
        this.page = page;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Shell shell = shells.of(request);
        Utf8ByteOutput output = new Utf8ByteOutput(USUAL_BYTES);
        engine.render(
                page.templateFor(Htmx.wantsPart(request)) + ".jte",
                Map.of("shell", shell, "view", page.view()),
                output);
        if (page.status() != HttpServletResponse.SC_OK) {
            response.setStatus(page.status());
        }
        response.setContentType(HTML);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, shell.texts().language().code());
        response.addHeader(
                HttpHeaders.VARY, "Cookie, Accept-Language" + (page.fragment() == null ? "" : ", HX-Request"));
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            boolean personal = shell.person() != null || request.getAttribute(Shells.HAS_FORM) != null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "no-cache");
            if (page.offline() && shell.person() == null && page.status() == HttpServletResponse.SC_OK) {
                response.setHeader(KEEP_OFFLINE, "1");
            }
            if (!personal && page.status() == HttpServletResponse.SC_OK) {
                response.setHeader(SURROGATE_CONTROL, "max-age=1");
            }
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
