package fr.parvis.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process that runs one fuzz test, started with the fuzzer and JUnit on its class path and no more. */
public final class FuzzChild {

    /** Names the system property with the rest of the class path. */
    public static final String PATH = "parvis.fuzz.path";

    private FuzzChild() {}

    /** @param arguments as for {@link FuzzRun} */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        List<Path> entries = Stream.of(System.getProperty(PATH, "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        FuzzLoader loader = new FuzzLoader(entries, FuzzChild.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass(FuzzRun.class.getName())
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
