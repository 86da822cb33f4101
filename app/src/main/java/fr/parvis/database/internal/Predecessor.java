package fr.parvis.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a crashed application left behind: a server that still runs is stopped, the mark of one that is dead is removed.
 * A process counts as ours only when its number, its start time and its working folder are those of the mark: numbers
 * are given out again after a restart of the machine.
 */
final class Predecessor {

    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);
    private static final long STOP_SECONDS = 20;

    private Predecessor() {}

    static void clear(Path data) throws IOException {
        Path mark = data.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        Optional<ProcessHandle> server = find(mark, data);
        if (server.isPresent()) {
            stop(server.get());
        }
        if (childrenOf(data).isEmpty()) {
            Files.deleteIfExists(mark);
        }
    }

    private static Optional<ProcessHandle> find(Path mark, Path data) throws IOException {
        List<String> lines = Files.readAllLines(mark);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> worksIn(process, data))
                .filter(process -> process.info()
                        .startInstant()
                        .map(at -> Duration.between(at, started).abs().compareTo(START_TOLERANCE) < 0)
                        .orElse(true));
    }

    /** Server processes of this folder that are still there: a dead postmaster's children leave a moment later. */
    private static List<ProcessHandle> childrenOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .toList();
    }

    /** A zombie has no working folder any more. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        signal("INT", server.pid());
        if (!ends(server)) {
            signal("QUIT", server.pid());
            ends(server);
        }
    }

    private static boolean ends(ProcessHandle server) {
        CompletableFuture<ProcessHandle> end = server.onExit();
        try {
            end.get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !server.isAlive();
        }
    }

    static void signal(String name, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                .start()
                .onExit()
                .join();
    }
}
