package fr.parvis.identity.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The print of what a form showed when it was opened, which the form sends back: where it is another one by then, a
 * colleague or another tab was first, and nothing of theirs is overwritten unseen.
 */
public record DeskPrint(String text) {

    private static final int BYTES = 9;

    /** Of what can be changed in that form. */
    public static DeskPrint of(@Nullable Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(parts).getBytes(StandardCharsets.UTF_8));
            return new DeskPrint(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a form that showed {@code seen} was opened before this; one that says nothing was not. */
    public boolean isNewerThan(@Nullable String seen) {
        return seen != null && !seen.isEmpty() && !seen.equals(text);
    }
}
