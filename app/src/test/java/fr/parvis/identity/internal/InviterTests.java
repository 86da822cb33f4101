package fr.parvis.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviterTests {

    @ParameterizedTest
    @ValueSource(strings = {"Claire Vidal", "J. Martin-d’Aubigné", "Mairie (accueil 2)"})
    void namesWhoInvites(String name) {
        assertThat(new Inviter(name, Role.ADMINISTRATOR).plainName()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "cliquez evil.example", "x@example.org", "deux\nlignes", "a:b/c"})
    void leavesOutWhatCouldBecomeASecondLink(String name) {
        assertThat(new Inviter(name, Role.ADMINISTRATOR).plainName()).isEmpty();
    }
}
