package fr.parvis.identity;

import fr.parvis.identity.spi.Letters;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.util.AssertionErrors;

/** Keeps the letters that would have left. */
final class RecordedLetters implements Letters {

    private static final Pattern LINK = Pattern.compile("(?m)^https?://[^/]+(/\\S+)$");

    private final BlockingQueue<Letter> sent = new LinkedBlockingQueue<>();

    @Override
    public void send(Letter letter) {
        sent.add(letter);
    }

    Letter next() {
        try {
            Letter letter = sent.poll(10, TimeUnit.SECONDS);
            AssertionErrors.assertNotNull("a letter", letter);
            return java.util.Objects.requireNonNull(letter);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean none() {
        return sent.isEmpty();
    }

    /** The path of the one link in the next letter. */
    String nextLink() {
        Matcher link = LINK.matcher(next().text());
        AssertionErrors.assertTrue("a link", link.find());
        return link.group(1);
    }
}
