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

    /** @throws BusinessException when the database cannot be had, for instance because the application runs on it */
    static TerritoryAlone start() {
        try {
            return new TerritoryAlone(new SpringApplicationBuilder(Rooms.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(Map.of("logging.level.root", "warn", "parvis.territory.tell-mergers", "false"))
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
        return context.getBean(TreeImports.class);
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
