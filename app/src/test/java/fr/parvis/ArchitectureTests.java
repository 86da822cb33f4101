package fr.parvis;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** How the code reads, beyond what the module plan checks. */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .and()
            .resideOutsideOfPackage("..internal..")
            .should()
            .notHaveModifier(PUBLIC);

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_IN_THEIR_ROOM =
            classes().that().areAnnotatedWith(Controller.class).should().notHaveModifier(PUBLIC);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_A_FIELD = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule NO_VANILLA_EXCEPTION = noClasses()
            .that()
            .areNotAssignableTo(Exception.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class, Throwable.class)
            .orShould()
            .callConstructor(RuntimeException.class, Throwable.class)
            .orShould()
            .callConstructor(Exception.class, String.class);
}
