package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.Packages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own in memory, and something heavy on it. Where it cannot be mounted the test is skipped. */
final class SmallDisk implements AutoCloseable {

    private static final int PART = 1 << 20;

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    static SmallDisk mount(int mebibytes) throws IOException {
        Assumptions.assumeTrue(Packages.isRoot(), "skipped: only root can mount a small file system");
        Path root = Files.createTempDirectory("parvis-small-disk");
        String said = run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + mebibytes + "m", "tmpfs", root.toString());
        Assumptions.assumeTrue(said.isEmpty(), "skipped: no small file system could be mounted: " + said);
        return new SmallDisk(root);
    }

    Path root() {
        return root;
    }

    /** Leaves only so much room. */
    void fill(long bytesLeft) throws IOException {
        try (FileChannel ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long excess = free() - bytesLeft; excess > 0; excess = free() - bytesLeft) {
                ballast.write(ByteBuffer.allocate((int) Math.min(excess, PART)));
            }
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", root.toString());
        Files.deleteIfExists(root);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.onExit().join().exitValue() == 0 ? "" : said + " ";
    }
}
