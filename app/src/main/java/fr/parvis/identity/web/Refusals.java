package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a person is told who may not. Whoever has not signed in strongly enough is led to where they can, and back;
 * whoever has is told no.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What a form says that has lost its token. */
    private static final String PAGE_EXPIRED = "page expired";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException because)
            throws IOException {
        signInFirst(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException because)
            throws IOException {
        if (because instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, PAGE_EXPIRED);
            return;
        }
        SignedIn who = signedIn();
        boolean mayTryAgain = who == null || !who.assurance().atLeast(Assurance.STRONG);
        if (mayTryAgain && request.getMethod().equals("GET")) {
            signInFirst(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = "/connexion?suite=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(target);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return LocalPath.of(Asked.path(request) + (query == null ? "" : "?" + query), "/");
    }
}
