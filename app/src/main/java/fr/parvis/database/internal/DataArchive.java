package fr.parvis.database.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A compressed archive of a folder whose files are written to meanwhile. */
final class DataArchive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PRIVATE_FILE = 0100600;

    private final TarArchiveOutputStream tar;

    DataArchive(OutputStream file, MessageDigest digest) throws IOException {
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(1);
        OutputStream counted = new DigestOutputStream(new BufferedOutputStream(file, BUFFER), digest);
        tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(counted, fast), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void addFolder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void addText(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Adds a file of the length it has now: what grows is cut and what shrinks is filled up, recovery repairs both. */
    void addFile(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size);
            copy(content, size);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException gone) {
            // a table was dropped meanwhile; the log says so too
            return;
        }
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(PRIVATE_FILE);
        tar.putArchiveEntry(entry);
    }

    private void copy(InputStream content, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                read = (int) Math.min(buffer.length, left);
                Arrays.fill(buffer, 0, read, (byte) 0);
            }
            tar.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
