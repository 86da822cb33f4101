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
    void countsOnWhereAWordIsInUse() {
        assertThat(Slug.free("Salle", Set.of("autre")::contains)).isEqualTo("salle");
        assertThat(Slug.free("Salle", Set.of("salle", "salle-2")::contains)).isEqualTo("salle-3");
    }

    @Test
    void leavesTheDeskItsOwnWords() {
        assertThat(Slug.free("Nouveau !", word -> false)).isEqualTo("nouveau-2");
    }
}
