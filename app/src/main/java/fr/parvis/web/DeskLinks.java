package fr.parvis.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.SignedIn;
import fr.parvis.territory.Town;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The way from any page of a town to its desk, for those who hold a mandate there at this moment. */
@Component
class DeskLinks {

    private static final String DESK = "/bureau/lieux";

    private final Mandates mandates;

    DeskLinks(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Empty for everybody else, and on error pages: what failed may be the very thing to be asked here. */
    Optional<Link> of(HttpServletRequest request, TownFace face, Texts texts) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                || !(request.getAttribute(Town.class.getName()) instanceof Town town)
                || !(request.getUserPrincipal() instanceof Authentication known)
                || !(known.getPrincipal() instanceof SignedIn who)
                || !who.assurance().atLeast(Assurance.STRONG)
                || mandates.listLive(town.id(), who.person()).isEmpty()) {
            return Optional.empty();
        }
        boolean there = Shells.isAt(Shells.path(request), face.url("/bureau"));
        return Optional.of(new Link(texts.get("web.desk"), face.url(DESK), there));
    }
}
