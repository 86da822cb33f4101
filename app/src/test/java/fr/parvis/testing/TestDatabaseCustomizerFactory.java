package fr.parvis.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Found through {@code META-INF/spring.factories}: every Spring Boot test is served. */
final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        BootstrapWith bootstrap = TestContextAnnotationUtils.findMergedAnnotation(testClass, BootstrapWith.class);
        boolean boot = bootstrap != null && SpringBootTestContextBootstrapper.class.isAssignableFrom(bootstrap.value());
        return boot ? new TestDatabaseCustomizer() : null;
    }
}
