package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellsTests {

    @Test
    void isAtAPageAndAtThoseBelowIt() {
        assertThat(Shells.isAt("/clapiers/lieux?page=2", "/clapiers/lieux")).isTrue();
        assertThat(Shells.isAt("/clapiers/lieux/piscine", "/clapiers/lieux")).isTrue();
        assertThat(Shells.isAt("/clapiers/lieux-dits", "/clapiers/lieux")).isFalse();
        assertThat(Shells.isAt("/clapiers/lieux", "/")).isFalse();
    }

    @Test
    void isAtTheHomeOfATownWithAndWithoutItsSlash() {
        assertThat(Shells.isAt("/clapiers", "/clapiers/")).isTrue();
        assertThat(Shells.isAt("/clapiers/?page=2", "/clapiers/")).isTrue();
        assertThat(Shells.isAt("/clapiers/lieux/piscine", "/clapiers/")).isFalse();
    }
}
