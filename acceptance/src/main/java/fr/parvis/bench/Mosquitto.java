package fr.parvis.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The broker beside which ours is measured. Taken where it is installed, else Debian's package where one may install
 * it, saying so, since it may take a minute.
 */
final class Mosquitto implements AutoCloseable {

    private static final long INSTALL_MINUTES = 5;

    private final Process process;
    private final int port;

    private Mosquitto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A broker that keeps nothing, asks nobody who they are and drops nothing; empty where there is none. */
    static Optional<Mosquitto> start(Stage stage) throws IOException, InterruptedException {
        Optional<Path> program = present();
        if (program.isEmpty() && mayInstall()) {
            stage.say("mosquitto is not here: installing Debian's package (apt-get install mosquitto)…");
            run("apt-get", "-q", "update");
            run("apt-get", "-q", "-y", "--no-install-recommends", "install", "mosquitto");
            program = present();
        }
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get(), stage.folder("mosquitto")));
    }

    int port() {
        return port;
    }

    private static Mosquitto start(Path program, Path folder) throws IOException, InterruptedException {
        int port = Ports.free();
        Path settings = folder.resolve("mosquitto.conf");
        Files.writeString(
                settings,
                "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\n"
                        + "max_queued_messages 0\nset_tcp_nodelay true\nuser root\n");
        File log = folder.resolve("mosquitto.log").toFile();
        Process process = new ProcessBuilder(program.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Ports.await(port, process);
        return new Mosquitto(process, port);
    }

    private static Optional<Path> present() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void run(String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().put("RUNLEVEL", "1");
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            System.err.println(command[0] + ": " + missing.getMessage());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
