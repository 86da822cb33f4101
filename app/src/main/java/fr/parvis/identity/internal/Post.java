package fr.parvis.identity.internal;

import fr.parvis.identity.spi.Letters;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands letters over after the transaction that asked for them, apart from the request, so that the time of an answer
 * tells nothing about whether a letter left. A letter that does not leave is asked for again by its reader.
 */
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Letters letters;
    private final Executor executor;

    Post(Letters letters) {
        this.letters = letters;
        this.executor = Executors.newVirtualThreadPerTaskExecutor();
    }

    void send(Letters.Letter letter) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            executor.execute(() -> deliver(letter));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(() -> deliver(letter));
            }
        });
    }

    private void deliver(Letters.Letter letter) {
        try {
            letters.send(letter);
        } catch (MailException e) {
            LOG.error("A letter could not be sent: {}", e.getMessage());
        }
    }
}
