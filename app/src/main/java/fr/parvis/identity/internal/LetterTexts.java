package fr.parvis.identity.internal;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.spi.Letters.Letter;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The letters in words: plain text, one link, no picture and nothing to track who reads. */
@Component
class LetterTexts {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Bundles bundles;
    private final IdentitySettings settings;
    private final Clock clock;

    LetterTexts(Bundles bundles, IdentitySettings settings, Clock clock) {
        this.bundles = bundles;
        this.settings = settings;
        this.clock = clock;
    }

    Letter link(MailAddress to, String language, String link) {
        Texts texts = texts(language);
        return letter(to, texts, "link", link, settings.linkLife().toMinutes());
    }

    Letter invitation(MailAddress to, String language, String role, String link) {
        Texts texts = texts(language);
        String words = texts.get("identity.role." + role);
        return letter(to, texts, "invitation", link, settings.invitationLife().toDays(), words);
    }

    private Letter letter(MailAddress to, Texts texts, String kind, Object... arguments) {
        return new Letter(
                to,
                texts.get("identity.letter." + kind + ".subject"),
                texts.get("identity.letter." + kind + ".text", arguments));
    }

    private Texts texts(String language) {
        return bundles.in(Language.find(language).orElse(Language.FR), clock.instant(), ZONE);
    }
}
