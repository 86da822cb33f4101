package fr.parvis.identity;

import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.kernel.BodyId;
import fr.parvis.ui.Contact;
import fr.parvis.ui.Theme;
import fr.parvis.ui.TownFace;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two towns by their path, a clock that waits, letters that stay. */
class TestTowns {

    static final BodyId CLAPIERS = new BodyId(101);
    static final BodyId JACOU = new BodyId(102);

    /** Instead of the shell's, which knows the real ones. */
    @Bean
    @Primary
    BodyOfRequest townsByPath() {
        Map<String, BodyId> towns = Map.of("clapiers", CLAPIERS, "jacou", JACOU);
        return new BodyOfRequest() {
            @Override
            public Optional<BodyId> bodyOf(HttpServletRequest request) {
                return bodyOfCode(request.getRequestURI().split("/", 3)[1]);
            }

            @Override
            public Optional<BodyId> bodyOfCode(String code) {
                return Optional.ofNullable(towns.get(code));
            }

            @Override
            public Optional<Desk> deskOf(BodyId body) {
                return towns.entrySet().stream()
                        .filter(town -> town.getValue().equals(body))
                        .map(town -> new Desk(town.getKey(), "/" + town.getKey() + "/bureau"))
                        .findFirst();
            }
        };
    }

    /** The pages of each town wear its face, as behind the shell's own filter. */
    @Bean
    Filter facesByPath() {
        return (request, response, chain) -> {
            String town = ((HttpServletRequest) request).getRequestURI().split("/", 3)[1];
            if (List.of("clapiers", "jacou").contains(town)) {
                TownFace face = new TownFace(
                        town, "Mairie", "/" + town, Theme.PARVIS, null, TownFace.PARVIS.zone(), Contact.NONE);
                request.setAttribute(TownFace.ATTRIBUTE, face);
            }
            chain.doFilter(request, response);
        };
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    RecordedLetters recordedLetters() {
        return new RecordedLetters();
    }
}
