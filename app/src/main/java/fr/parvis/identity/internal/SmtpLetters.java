package fr.parvis.identity.internal;

import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.spi.Letters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Letters by SMTP, as {@code spring.mail.host} and its siblings say. */
@Component
@ConditionalOnBooleanProperty(name = "parvis.demo", havingValue = false, matchIfMissing = true)
class SmtpLetters implements Letters {

    private final ObjectProvider<JavaMailSender> smtp;
    private final IdentitySettings settings;

    SmtpLetters(ObjectProvider<JavaMailSender> smtp, IdentitySettings settings) {
        this.smtp = smtp;
        this.settings = settings;
    }

    @Override
    public void send(Letter letter) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender == null) {
            throw new MailSendException("no mail server is configured: set spring.mail.host");
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.sender());
        message.setTo(letter.to().value());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        sender.send(message);
    }
}
