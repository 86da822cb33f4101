package fr.parvis.web;

import fr.parvis.database.DatabaseOutage;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says a problem the way the asker understands it: problem+json, a page, or a notice for htmx. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String RETRY_SECONDS = "5";

    private final Shells shells;

    Problems(Shells shells) {
        this.shells = shells;
    }

    Problem of(BusinessException refusal, HttpServletRequest request) {
        Texts texts = shells.texts(request);
        return new Problem(
                refusal.key().kind().status(),
                refusal.key().code(),
                texts.title(refusal.key()),
                texts.detail(refusal),
                null,
                null);
    }

    /** A problem that only has an HTTP status; one that we have no words for is told as 400 or 500. */
    Problem of(int status, HttpServletRequest request) {
        Texts texts = shells.texts(request);
        String known = "web.error." + status;
        String key = texts.has(known + ".title") ? known : "web.error." + (status < 500 ? 400 : 500);
        return new Problem(status, "http." + status, texts.get(key + ".title"), texts.get(key + ".detail"), null, null);
    }

    /** The database is away or full, which passes and is nobody's fault here; anything else is a fault of ours. */
    Problem failed(Throwable failure, HttpServletRequest request) {
        return DatabaseOutage.of(failure)
                .map(outage -> of(outage.status(), request))
                .orElseGet(() -> unexpected(failure, request));
    }

    /** A fault of ours: the log gets everything, the person a number to quote. */
    Problem unexpected(Throwable fault, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        Problem plain = of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request);
        return new Problem(plain.status(), plain.code(), plain.title(), plain.detail(), reference, null);
    }

    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (isForMachines(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(
                            HttpHeaders.CONTENT_LANGUAGE,
                            shells.texts(request).language().code())
                    .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                    .body(problem.forMachines());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Htmx.wantsPart(request)) {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return Page.of("web/error", problem).fragment("web/problem").status(problem.status());
    }

    /** A client that names HTML gets HTML; one that names JSON, or asks an API and names nothing, gets JSON. */
    static boolean isForMachines(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("html")) {
            return false;
        }
        return (accept != null && accept.contains("json"))
                || Shells.path(request).contains("/api/");
    }
}
