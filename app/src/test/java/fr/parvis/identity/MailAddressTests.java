package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "' Claire.Vidal@Clapiers.FR ',claire.vidal@clapiers.fr",
        "agent+parvis@mairie.fr,agent+parvis@mairie.fr",
        "contact@château.fr,contact@xn--chteau-yta.fr",
        "o'neil@exemple.fr,o'neil@exemple.fr"
    })
    void isKeptInOneForm(String typed, String kept) {
        assertThat(new MailAddress(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "claire",
                "claire@",
                "@mairie.fr",
                "a b@mairie.fr",
                "a@mairie",
                "a@@mairie.fr",
                "a@mairie.fr\nBcc: tous@mairie.fr",
                "a,b@mairie.fr",
                "<a@mairie.fr>",
                "a@-mairie.fr",
                "a@mairie..fr"
            })
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> new MailAddress(typed)).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void refusesWhatIsTooLong(int length) {
        assertThatThrownBy(() -> new MailAddress("a".repeat(length) + "@mairie.fr"))
                .isInstanceOf(BusinessException.class);
    }
}
