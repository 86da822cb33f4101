package fr.parvis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a fuzz test needs from a class path that the fuzzer does not see: it would read through the whole of it
 * twice, for longer than a short campaign fuzzes. Only what the fuzzer and JUnit share with it comes from the parent.
 */
final class FuzzLoader extends ClassLoader {

    private static final List<String> SHARED =
            List.of("java.", "javax.", "jdk.", "sun.", "org.junit.", "org.opentest4j.", "com.code_intelligence.");

    private final URLClassLoader hidden;

    FuzzLoader(List<Path> entries, ClassLoader parent) {
        super(parent);
        URL[] addresses = entries.stream().map(FuzzLoader::address).toArray(URL[]::new);
        hidden = new URLClassLoader(addresses, null);
    }

    private static URL address(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findFirst(name) : loaded;
        }
    }

    private Class<?> findFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notHere) {
            return super.loadClass(name, false);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream stream = hidden.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return hidden.findResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return hidden.findResources(name);
    }
}
