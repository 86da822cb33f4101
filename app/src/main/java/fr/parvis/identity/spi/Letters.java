package fr.parvis.identity.spi;

import fr.parvis.identity.MailAddress;

/** How a letter leaves: by SMTP in reality, into a box that everybody can open in the demo. */
public interface Letters {

    /** Sends, or throws {@link org.springframework.mail.MailException}; called outside any transaction. */
    void send(Letter letter);

    /**
     * One letter in plain text.
     *
     * @param text lines of at most 78 characters but for addresses
     */
    record Letter(MailAddress to, String subject, String text) {}
}
