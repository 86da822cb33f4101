package fr.parvis.doors;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One Vert.x for all the doors of the process. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

    @Bean(destroyMethod = "")
    Vertx vertx(DoorsSettings settings) {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(settings.loops())
                .setWorkerPoolSize(4)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }
}
