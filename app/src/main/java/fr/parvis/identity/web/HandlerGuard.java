package fr.parvis.identity.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Holds every handler to its {@link HandlerRule}. A handler without a rule, and any other kind of handler than files and
 * error pages, is closed: forgetting to say who may come in lets nobody in.
 */
@Component
class HandlerGuard implements HandlerInterceptor {

    private final OfficerGate gate;
    private final Refusals refusals;

    HandlerGuard(OfficerGate gate, Refusals refusals) {
        this.gate = gate;
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        HandlerRule rule = handler instanceof HandlerMethod method ? HandlerRule.of(method) : new HandlerRule.Closed();
        if (!(rule instanceof HandlerRule.Open)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return switch (rule) {
            case HandlerRule.Open open -> true;
            case HandlerRule.Signed signed -> holds(signed, request, response);
            case HandlerRule.Needs needs -> holds(needs.authority(), request, response);
            case HandlerRule.Closed closed -> refuse(response);
        };
    }

    private boolean holds(HandlerRule.Signed rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignedIn who = Refusals.signedIn();
        if (who != null && who.assurance().atLeast(rule.assurance())) {
            return true;
        }
        refusals.signInFirst(request, response);
        return false;
    }

    private boolean holds(Authority authority, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignedIn who = Refusals.signedIn();
        Optional<Officer> officer = gate.find(request, who, authority);
        officer.ifPresent(found -> request.setAttribute(Officer.class.getName(), found));
        if (officer.isEmpty()) {
            refusals.handle(request, response, new AccessDeniedException("no mandate"));
        }
        return officer.isPresent();
    }

    private static boolean refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }
}
