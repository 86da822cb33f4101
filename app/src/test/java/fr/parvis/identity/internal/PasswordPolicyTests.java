package fr.parvis.identity.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.kernel.BusinessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private static final MailAddress MAIL = new MailAddress("claire.vidal@clapiers.example");

    @ParameterizedTest
    @ValueSource(strings = {"un pont sur la Mosson", "kP4!vb_9wTzq", "trois chats gris dorment", "ééééàààà ùùç ïö"})
    void takesWhatIsLongAndVaried(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, MAIL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "court,PASSWORD_TOO_SHORT",
        "elevenchars,PASSWORD_TOO_SHORT",
        "aaaaaaaaaaaaaaaa,PASSWORD_GUESSABLE",
        "123456123456,PASSWORD_GUESSABLE",
        "abcdefghijklmnop,PASSWORD_GUESSABLE",
        "Motdepasse2026,PASSWORD_GUESSABLE",
        "claire.vidal12,PASSWORD_GUESSABLE",
        "mairie parvis,PASSWORD_GUESSABLE",
        "azertyAZERTY12,PASSWORD_GUESSABLE"
    })
    void saysWhatIsWrong(String password, IdentityError error) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, MAIL))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.key())
                                .isEqualTo(error));
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 500})
    void refusesWhatWouldBeReadInPartOnly(int length) {
        String password = "abc def ghi jkl ".repeat(40).substring(0, length);
        assertThatThrownBy(() -> PasswordPolicy.check(password, MAIL)).isInstanceOf(BusinessException.class);
    }
}
