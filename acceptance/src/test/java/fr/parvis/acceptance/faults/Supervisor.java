package fr.parvis.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does what systemd does for {@code Restart=always}: whatever ends the program, it is started again after a while. */
final class Supervisor implements AutoCloseable {

    private static final long STOP_SECONDS = 90;

    private final ProcessBuilder program;
    private final Duration pause;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread watch = Thread.ofVirtual().unstarted(this::supervise);
    private volatile @Nullable Process process;

    /** @param pause {@code RestartSec} */
    Supervisor(ProcessBuilder program, Duration pause) throws IOException {
        this.program = program;
        this.pause = pause;
        this.process = program.start();
        watch.start();
    }

    private void supervise() {
        try {
            while (stop.getCount() > 0) {
                running().waitFor();
                if (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    process = program.start();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL. */
    void kill() {
        running().destroyForcibly().onExit().join();
    }

    private Process running() {
        Process alive = process;
        if (alive == null) {
            throw new IllegalStateException("never started");
        }
        return alive;
    }

    /** SIGTERM, and no new start. */
    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        running().destroy();
        if (!running().waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            running().destroyForcibly().waitFor();
        }
        watch.join();
    }
}
