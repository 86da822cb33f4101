package fr.parvis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the measures share: a folder that goes with the bench, and one town in it, opened for the first that asks. */
final class Stage implements AutoCloseable {

    private final Path folder;
    private final PrintStream out;
    private @Nullable BenchTown town;

    Stage(PrintStream out) throws IOException {
        this.out = out;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("acceptance/target")), "bench")
                .toAbsolutePath();
    }

    /** The town of 200 car parks, running. */
    BenchTown town() throws IOException, InterruptedException {
        BenchTown open = town;
        if (open == null) {
            say("A town of " + BenchTown.PLACES + " car parks is built…");
            open = BenchTown.open(folder("town"));
            town = open;
        }
        return open;
    }

    /** The same town after a stop and a start: nothing of what was measured before is in its memory. */
    BenchTown freshTown() throws IOException, InterruptedException {
        BenchTown known = town();
        known.restart();
        return known;
    }

    /** Lets the town rest: what is measured next is a process of its own. */
    void closeTown() {
        BenchTown open = town;
        if (open != null) {
            open.close();
            town = null;
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** A word of progress; not part of the report. */
    void say(String sentence) {
        out.println("  … " + sentence);
    }

    @Override
    public void close() throws IOException {
        closeTown();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
