package fr.parvis.identity.internal;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Role;
import fr.parvis.identity.spi.Letters.Letter;
import fr.parvis.ui.Bundles;
import fr.parvis.ui.Language;
import fr.parvis.ui.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return new Letter(
                to,
                texts.get("identity.letter.link.subject"),
                texts.get("identity.letter.link.text", link, settings.linkLife().toMinutes()));
    }

    /**
     * Names the body and who invites.
     *
     * @param by null where the operator of the installation does
     */
    Letter invitation(Mandate mandate, String language, Optional<String> body, @Nullable Inviter by, String link) {
        Texts texts = texts(language);
        String from = body.orElseGet(() -> texts.get("identity.letter.invitation.installation"));
        return new Letter(
                mandate.mail(),
                texts.get("identity.letter.invitation.subject", from),
                texts.get(
                        "identity.letter.invitation.text",
                        link,
                        settings.invitationLife().toDays(),
                        role(texts, mandate.role()),
                        from,
                        sender(texts, by)));
    }

    private static String sender(Texts texts, @Nullable Inviter by) {
        if (by == null) {
            return texts.get("identity.letter.invitation.by.operator");
        }
        String role = role(texts, by.role());
        return by.plainName()
                .map(name -> texts.get("identity.letter.invitation.by", name, role))
                .orElse(role);
    }

    private static String role(Texts texts, Role role) {
        return texts.get("identity.role." + role.name());
    }

    private Texts texts(String language) {
        return bundles.in(Language.find(language).orElse(Language.FR), clock.instant(), ZONE);
    }
}
