package fr.parvis.identity.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the operator leaves a request for the running application and finds its answer: a folder of the data folder that
 * nobody else can open, so that whoever can write there is the operator. Each file is a few lines of
 * {@code name=value}.
 */
final class AppointmentBox {

    private static final String REQUEST = ".request";
    private static final String ANSWER = ".answer";
    private static final int LONGEST_BYTES = 4_096;
    private static final int MOST = 100;

    private final Path folder;

    AppointmentBox(Path dataFolder) {
        folder = dataFolder.resolve("appointments");
    }

    /** Made by the application, as its own user. */
    void open() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Whether an application was ever here. */
    boolean isOpen() {
        return Files.isDirectory(folder);
    }

    /** Leaves a request; answers its name. */
    String ask(Map<String, String> words) throws IOException {
        String name = UUID.randomUUID().toString();
        put(name + REQUEST, words);
        return name;
    }

    /** What was answered, taken out of the box; empty while nothing was. */
    Optional<Map<String, String>> takeAnswer(String name) throws IOException {
        Path answer = folder.resolve(name + ANSWER);
        if (!Files.exists(answer)) {
            return Optional.empty();
        }
        Map<String, String> words = read(answer);
        Files.deleteIfExists(answer);
        return Optional.of(words);
    }

    /** Nobody answered: the request is taken back. */
    void withdraw(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + REQUEST));
    }

    /** The names of requests that wait. */
    List<String> listRequests() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(REQUEST))
                    .map(name -> name.substring(0, name.length() - REQUEST.length()))
                    .limit(MOST)
                    .toList();
        }
    }

    /** What is asked, taken out of the box; empty where it is too long or was taken back. */
    Map<String, String> takeRequest(String name) throws IOException {
        Path request = folder.resolve(name + REQUEST);
        try {
            return Files.size(request) > LONGEST_BYTES ? Map.of() : read(request);
        } catch (NoSuchFileException withdrawn) {
            return Map.of();
        } finally {
            Files.deleteIfExists(request);
        }
    }

    void answer(String name, Map<String, String> words) throws IOException {
        put(name + ANSWER, words);
    }

    /** Answers that nobody came for hold links: they go. */
    void forgetAnswersBefore(Instant moment) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ANSWER)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Whole or not at all, as the other side looks at any moment. */
    private void put(String name, Map<String, String> words) throws IOException {
        Properties lines = new Properties();
        lines.putAll(words);
        Path draft = folder.resolve(name + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            lines.store(writer, null);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IllegalArgumentException malformed) {
            return Map.of();
        }
        return Map.copyOf(
                lines.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, lines::getProperty)));
    }
}
