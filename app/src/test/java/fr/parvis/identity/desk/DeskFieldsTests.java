package fr.parvis.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskFieldsTests {

    private static final Texts FRENCH =
            Bundles.load().in(Language.FR, Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));

    private final DeskErrors errors = new DeskErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "115",
                "3939",
                "118 712",
                "0467000000",
                "04 67 00 00 00",
                "04.67.00.00.00",
                "+33 4 67 00 00 00",
                "+33 (0)4 67 00 00 00",
                "0033 4 67 00 00 00",
                "+262 262 40 00 00",
                "+41 44 412 00 00"
            })
    void takesANumberThatCanBeDialled(String typed) {
        assertThat(new DeskFields(FRENCH, errors).telephone("phone", typed)).isEqualTo(typed);
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1", "555", "04 67 00 00", "04 67 00 00 00 00", "+33 0", "+33 4 67"})
    void refusesANumberThatLeadsNowhere(String typed) {
        new DeskFields(FRENCH, errors).telephone("phone", typed);
        assertThat(errors.of("phone")).contains("04 67 00 00 00", "3939");
    }
}
