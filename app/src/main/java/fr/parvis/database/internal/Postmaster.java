package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The running server process. */
final class Postmaster {

    private static final int ATTEMPTS = 20;
    private static final int POLL_MILLIS = 10;
    private static final long READY_MILLIS = 900_000;
    private static final long STOP_SECONDS = 20;

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    /** Starts the server and waits until it takes connections; a predecessor's last breath is waited for (4 s). */
    static Postmaster start(Cluster cluster) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Predecessor.clear(cluster.data());
            Process process = launch(cluster);
            if (becomesReady(process, cluster.data())) {
                return new Postmaster(process);
            }
            if (!cluster.lastWords().contains("in use") && !cluster.lastWords().contains("postmaster.pid")) {
                break;
            }
            pause(process);
        }
        throw new BusinessException(DatabaseError.START_FAILED, cluster.root(), cluster.lastWords());
    }

    private static Process launch(Cluster cluster) throws IOException {
        List<String> arguments = List.of("-D", cluster.data().toString());
        return new ProcessBuilder(
                        cluster.account().commandLine(cluster.binaries().program("postgres"), arguments))
                .directory(cluster.data().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(cluster.log().toFile()))
                .start();
    }

    private static boolean becomesReady(Process process, Path data) throws IOException {
        for (long waited = 0; waited < READY_MILLIS; waited += POLL_MILLIS) {
            if (exits(process, POLL_MILLIS)) {
                return false;
            }
            if (isReady(data.resolve("postmaster.pid"), process.pid())) {
                return true;
            }
        }
        process.destroy();
        return false;
    }

    /** The eighth line of the file says {@code ready} once recovery is over (what pg_ctl reads). */
    private static boolean isReady(Path pidFile, long pid) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() >= 8
                && lines.getFirst().equals(String.valueOf(pid))
                && lines.get(7).startsWith("ready");
    }

    private static void pause(Process dead) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                .join();
    }

    private static boolean exits(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Completes when the process ends, whoever ended it. */
    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    /** Fast stop: open transactions are rolled back, everything is on disk. */
    void stop() throws IOException {
        Predecessor.signal("INT", process.pid());
        if (!exits(process, TimeUnit.SECONDS.toMillis(STOP_SECONDS))) {
            Predecessor.signal("QUIT", process.pid());
            process.onExit().join();
        }
    }
}
