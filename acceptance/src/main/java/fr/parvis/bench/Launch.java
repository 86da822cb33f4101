package fr.parvis.bench;

import java.util.List;

/** The options that {@code ./parvis run} gives to the JVM: the launcher script hands them over, so that they are the same. */
final class Launch {

    private Launch() {}

    static List<String> jvmOptions() {
        String options = System.getProperty("parvis.java-options", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }
}
