package fr.parvis.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a line and their SHA-256. Every field is written with its length, so that no two different
 * lines have the same bytes; the format's name comes first, so that a later format never collides with this one.
 */
final class JournalHash {

    private static final String FORMAT = "parvis-journal-1";

    /** Whose microseconds a long holds; a database knows later moments, and infinity. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000;

    private JournalHash() {}

    /** Empty, which is no line's hash, where the line's moment is one that the format cannot hold. */
    static String of(JournalEntry entry) {
        return Math.abs(entry.at().getEpochSecond()) < MOST_SECONDS ? sha256(bytes(entry)) : "";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(JournalEntry entry) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            text(out, FORMAT);
            out.writeInt(entry.body().value());
            out.writeLong(entry.sequence());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            person(out, entry.actor().person());
            text(out, entry.actor().role());
            person(out, entry.actor().onBehalfOf());
            text(out, entry.action());
            text(out, entry.subject());
            text(out, entry.details());
            text(out, entry.previous());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return buffer.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void person(DataOutputStream out, @Nullable UUID person) throws IOException {
        out.writeBoolean(person != null);
        if (person != null) {
            out.writeLong(person.getMostSignificantBits());
            out.writeLong(person.getLeastSignificantBits());
        }
    }
}
