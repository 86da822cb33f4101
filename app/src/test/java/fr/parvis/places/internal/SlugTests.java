package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names as words in addresses. */
class SlugTests {

    @Test
    void writesANameAsAWord() {
        assertThat(Slug.of("Médiathèque d’Olonzac")).isEqualTo("mediatheque-d-olonzac");
        assertThat(Slug.of("Œuvre n° 2")).isEqualTo("oeuvre-n-2");
        assertThat(Slug.of("!")).isEqualTo("lieu");
    }

    @Test
    void addsTheTownAndThenANumberWhereAWordIsInUse() {
        assertThat(Slug.free("Salle", "jacou", Set.of("autre")::contains)).isEqualTo("salle");
        assertThat(Slug.free("Salle", "jacou", Set.of("salle")::contains)).isEqualTo("salle-jacou");
        assertThat(Slug.free("Salle", "jacou", Set.of("salle", "salle-jacou")::contains))
                .isEqualTo("salle-jacou-2");
        assertThat(Slug.free("Salle ".repeat(12), "communaute-de-communes-du-minervois", word -> word.length() < 61))
                .hasSizeLessThanOrEqualTo(80)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void leavesTheDeskItsOwnWords() {
        assertThat(Slug.free("Nouveau !", "jacou", word -> false)).isEqualTo("nouveau-jacou");
    }
}
