package fr.parvis.identity.internal;

import fr.parvis.database.DataFolder;
import fr.parvis.identity.GrantMandate;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.Role;
import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.identity.spi.BodyOfRequest.Desk;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers {@link AppointCommand}: the operator names the first administrator of a body, who names everybody else. Asked
 * again for the same person, gives a new link.
 */
@Component
class Appointments {

    private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 100;

    private final AppointmentBox box;
    private final Invitations invitations;
    private final ObjectProvider<BodyOfRequest> bodies;
    private final Clock clock;

    Appointments(DataFolder data, Invitations invitations, ObjectProvider<BodyOfRequest> bodies, Clock clock) {
        this.box = new AppointmentBox(data.path());
        this.invitations = invitations;
        this.bodies = bodies;
        this.clock = clock;
    }

    @EventListener
    void open(ApplicationReadyEvent ready) throws IOException {
        box.open();
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        try {
            if (box.isOpen()) {
                for (String name : box.listRequests()) {
                    box.answer(name, answer(box.takeRequest(name)));
                }
                box.forgetAnswersBefore(java.time.Instant.now().minus(ANSWERS_KEPT));
            }
        } catch (IOException unreadable) {
            LOG.warn("The operator's requests cannot be read: {}", unreadable.getMessage());
        }
    }

    private Map<String, String> answer(Map<String, String> asked) {
        Locale language = Locale.of(asked.getOrDefault("language", "fr"));
        try {
            return appoint(asked, language.getLanguage());
        } catch (BusinessException refused) {
            return Map.of("refused", RefusalText.detail(refused, language));
        } catch (RuntimeException failed) {
            LOG.error("An appointment failed", failed);
            return Map.of("refused", RefusalText.detail(new BusinessException(IdentityError.NOBODY_ANSWERS), language));
        }
    }

    private Map<String, String> appoint(Map<String, String> asked, String language) {
        MailAddress mail = new MailAddress(asked.getOrDefault("mail", ""));
        String name = asked.getOrDefault("name", mail.value()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BusinessException(IdentityError.FORM_INCOMPLETE);
        }
        String code = asked.getOrDefault("body", "");
        BodyOfRequest known = bodies.getObject();
        BodyId body = known.bodyOfCode(code).orElseThrow(() -> new BusinessException(IdentityError.BODY_UNKNOWN, code));
        Desk desk = known.deskOf(body).orElseThrow(() -> new BusinessException(IdentityError.BODY_UNKNOWN, code));
        GrantMandate wanted = new GrantMandate(body, mail, name, Role.ADMINISTRATOR, clock.instant(), null, language);
        return Map.of("town", desk.name(), "link", invitations.appoint(wanted, desk.invitations()));
    }
}
