package fr.parvis.testing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Comparator;
import java.util.List;

/** All fuzz tests there are, with all that they reach. */
public final class FuzzMethods {

    private FuzzMethods() {}

    public static List<JavaMethod> list() {
        return new ClassFileImporter()
                .importPackages("fr.parvis").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(FuzzTest.class))
                        .sorted(Comparator.comparing(JavaMethod::getFullName))
                        .toList();
    }
}
