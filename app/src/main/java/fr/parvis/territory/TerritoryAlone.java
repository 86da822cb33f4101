package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** This room and its database without the rest of the house, for a command. */
final class TerritoryAlone implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TerritoryAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @throws BusinessException when the database cannot be had */
    static TerritoryAlone start() {
        try {
            return new TerritoryAlone(new SpringApplicationBuilder(Rooms.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(Map.of(
                            "logging.level.root", "off",
                            "parvis.territory.tell-mergers", "false",
                            "parvis.database.visiting", "true",
                            "parvis.database.pool", "2",
                            "parvis.database.ingest-pool", "1"))
                    .run());
        } catch (RuntimeException failed) {
            throw reason(failed);
        }
    }

    /** The refusal that hides under the framework's exceptions, if there is one. */
    private static RuntimeException reason(RuntimeException failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof BusinessException refused) {
                return refused;
            }
        }
        return failed;
    }

    TreeImports imports() {
        return get(TreeImports.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a component: the application must not find it. */
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = TerritoryAlone.class)
    static final class Rooms {}
}
