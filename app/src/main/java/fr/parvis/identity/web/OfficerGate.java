package fr.parvis.identity.web;

import fr.parvis.audit.Journal;
import fr.parvis.identity.Assurance;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.Officer;
import fr.parvis.identity.SignedIn;
import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.kernel.BodyId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the officer behind a request, by the mandates that hold at this moment in the body that the request is about. */
@Component
class OfficerGate {

    private final Mandates mandates;
    private final ObjectProvider<BodyOfRequest> bodies;

    OfficerGate(Mandates mandates, ObjectProvider<BodyOfRequest> bodies) {
        this.mandates = mandates;
        this.bodies = bodies;
    }

    /** The officer, if the person signed in strongly and a mandate of theirs has the authority. */
    Optional<Officer> find(HttpServletRequest request, @Nullable SignedIn who, Authority authority) {
        if (who == null || !who.assurance().atLeast(Assurance.STRONG)) {
            return Optional.empty();
        }
        BodyId body = bodyOf(request);
        List<Mandate> live = mandates.listLive(body, who.person());
        return live.stream()
                .filter(mandate -> mandate.role().authorities().contains(authority))
                .findFirst()
                .map(mandate -> new Officer(who.person(), body, mandate.role(), mandate.name(), all(live)));
    }

    /** An address without a town is about the installation itself. */
    private BodyId bodyOf(HttpServletRequest request) {
        return Optional.ofNullable(bodies.getIfAvailable())
                .flatMap(known -> known.bodyOf(request))
                .orElse(Journal.PLATFORM);
    }

    private static Set<Authority> all(List<Mandate> live) {
        Set<Authority> authorities = EnumSet.noneOf(Authority.class);
        live.forEach(mandate -> authorities.addAll(mandate.role().authorities()));
        return Set.copyOf(authorities);
    }
}
