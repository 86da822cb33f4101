package fr.parvis.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Mosquitto's own clients, as they are packaged. */
public final class Mosquitto implements AutoCloseable {

    private static final String PACKAGE = "mosquitto-clients";
    private static final long PATIENCE_SECONDS = 15;

    private final Process process;

    private Mosquitto(Process process) {
        this.process = process;
    }

    /** {@code mosquitto_pub} to a door of this machine, for a sensor, with more words. */
    public static Mosquitto pub(int port, Sensor as, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("-u", as.device(), "-P", as.secret(), "-q", "1"));
        all.addAll(List.of(words));
        return start(Packages.need(PACKAGE, "/usr/bin/mosquitto_pub"), port, all);
    }

    /** {@code mosquitto_sub}, for nobody in particular. */
    public static Mosquitto sub(int port, String... words) throws IOException {
        return start(Packages.need(PACKAGE, "/usr/bin/mosquitto_sub"), port, List.of(words));
    }

    private static Mosquitto start(Path program, int port, List<String> words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "-h", "127.0.0.1", "-p", Integer.toString(port)));
        command.addAll(words);
        return new Mosquitto(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** A line on its standard input. */
    public void write(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Ends its input, waits for it, and answers all that it said; its number behind it when it failed. */
    public String finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0 ? said : said + " (" + process.exitValue() + ")";
    }

    /** What it says, line by line, as it comes. */
    public BufferedReader lines() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
