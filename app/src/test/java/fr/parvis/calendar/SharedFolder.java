package fr.parvis.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of shared data beside the project: some of it may be read to check results but not copied. */
final class SharedFolder {

    private SharedFolder() {}

    /** The file, where the folder is there. */
    static Optional<Path> find(String file) {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Stream<Path> beside = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared"));
        Stream<Path> told = Optional.ofNullable(System.getProperty("parvis.shared")).map(Path::of).stream();
        return Stream.concat(told, beside)
                .map(folder -> folder.resolve("data").resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
