package fr.parvis.web;

import fr.parvis.database.Scope;
import fr.parvis.territory.Competences;
import fr.parvis.territory.Town;
import fr.parvis.territory.Towns;
import fr.parvis.ui.TownFace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the town that a request is for, before anybody is asked who they are. From here on the request wears the town's
 * face and sees the rows of the bodies that serve its people, and may write the town's own; a request for no town sees
 * nothing.
 *
 * <p>A town with its own host name has the same addresses without the first segment: they are put back here, so that
 * every controller knows one form only.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10)
class TenancyFilter extends OncePerRequestFilter {

    private final Towns towns;
    private final TownFaces faces;
    private final Competences competences;

    TenancyFilter(Towns towns, TownFaces faces, Competences competences) {
        this.towns = towns;
        this.faces = faces;
        this.competences = competences;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Town> byHost = towns.findByHost(request.getServerName());
        if (byHost.isPresent() && !HostedRequest.isShared(request)) {
            serve(byHost.get(), "", new HostedRequest(request, byHost.get().slug()), response, chain);
            return;
        }
        Optional<Town> byPath = towns.resolve("", request.getRequestURI());
        if (byPath.isPresent()) {
            serve(byPath.get(), "/" + byPath.get().slug(), request, response, chain);
        } else if (isMiswritten(request)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", rightly(request.getRequestURI()));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** {@code /CLAPIERS}, as a poster may have it: led to the town's own address. */
    private boolean isMiswritten(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && !rightly(path).equals(path)
                && towns.resolve("", rightly(path)).isPresent();
    }

    private static String rightly(String path) {
        int end = path.indexOf('/', 1);
        int rest = end < 0 ? path.length() : end;
        return path.substring(0, rest).toLowerCase(Locale.ROOT) + path.substring(rest);
    }

    private void serve(
            Town town, String base, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Town.class.getName(), town);
        request.setAttribute(TownFace.ATTRIBUTE, faces.of(town, base));
        Scope scope = Scope.reading(town.id(), competences.bodiesServing(town.id()));
        try {
            scope.<Boolean, Exception>call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }
}
