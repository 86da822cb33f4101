package fr.parvis.acceptance.faults;

import fr.parvis.acceptance.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;

/** The wall clock of a process and its children (libfaketime), to be set while they run. Their monotonic clock is left alone. */
final class WrongClock implements AutoCloseable {

    /** The library reads the file again once two full seconds have begun since the last time: at most so long. */
    private static final Duration SEEN_AFTER = Duration.ofMillis(2_200);

    private final Path library;
    private final Path folder;
    private Duration ahead = Duration.ZERO;

    private WrongClock(Path library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    /** Right to begin with. */
    static WrongClock make() throws IOException {
        Path library = Packages.need(
                "libfaketime",
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
                "/usr/lib64/faketime/libfaketimeMT.so.1");
        Path folder = Files.createTempDirectory(
                "parvis-clock", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        WrongClock clock = new WrongClock(library, folder);
        clock.set(Duration.ZERO);
        return clock;
    }

    /** What the process to deceive needs. Without the last but one, each timed wait of a Java machine would end at once. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file().toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "TZ", "Europe/Paris");
    }

    /** Returns once whoever looks at it sees it; each look would otherwise read a file. */
    void set(Duration more) throws IOException {
        if (more.equals(ahead) && Files.exists(file())) {
            return;
        }
        ahead = more;
        Path draft = folder.resolve("draft");
        Files.writeString(draft, (more.isNegative() ? "-" : "+") + more.abs().toSeconds() + "\n");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
        Awaitility.await().pollDelay(SEEN_AFTER).until(() -> true);
    }

    void setTo(Instant now) throws IOException {
        set(Duration.between(Instant.now(), now));
    }

    /** What it says. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    private Path file() {
        return folder.resolve("clock");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file());
        Files.deleteIfExists(folder);
    }
}
