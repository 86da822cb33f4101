package fr.parvis.testing;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives each Spring test context a fresh database and data folder; equal to its like, so that contexts are shared. */
record TestDatabaseCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestDatabase database = TestDatabase.fresh();
        Map<String, Object> properties = Map.of(
                "parvis.database.url",
                database.url(),
                "parvis.data",
                "target/test-data/" + database.address().url().replaceFirst(".*/", ""),
                "parvis.database.pool",
                "5",
                "spring.test.database.replace",
                "none");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }
}
