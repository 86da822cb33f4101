package fr.parvis.identity.desk;

import fr.parvis.kernel.Sha256;
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
        byte[] hash = Sha256.of(Arrays.deepToString(parts));
        return new DeskPrint(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)));
    }

    /** Whether a form that showed {@code seen} was opened before this; one that says nothing was not. */
    public boolean isNewerThan(@Nullable String seen) {
        return seen != null && !seen.isEmpty() && !seen.equals(text);
    }
}
