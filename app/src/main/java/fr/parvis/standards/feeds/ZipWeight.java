package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Inflates an archive into nothing, to know its true weight: sizes written in the archive are not believed. */
final class ZipWeight {

    private static final int ENTRIES = 500;

    private ZipWeight() {}

    static void check(byte[] archive, FeedLimits limits) throws Unreadable {
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            int entries = 0;
            long left = limits.inflated();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                left -= weight(zip, entry, left);
                if (left < 0 || ++entries > ENTRIES) {
                    throw new Unreadable(Reason.OVER_LIMIT, entry.getName());
                }
            }
        } catch (IOException | RuntimeException broken) {
            // Broken headers surface as unchecked exceptions too.
            throw new Unreadable(Reason.MALFORMED, String.valueOf(broken.getMessage()));
        }
    }

    private static long weight(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        long weight = 0;
        byte[] piece = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(piece); read >= 0 && weight <= left; read = in.read(piece)) {
                weight += read;
            }
        }
        return weight;
    }
}
