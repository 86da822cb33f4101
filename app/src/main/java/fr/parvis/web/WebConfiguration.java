package fr.parvis.web;

import fr.parvis.ui.Bundles;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages are rendered and how the files that they need are served. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), "parvis.templates");
    }

    @Bean
    static Bundles bundles() {
        return Bundles.load();
    }

    @Bean
    static Assets assets() {
        return Assets.load();
    }

    @Bean
    WebMvcConfigurer pages(TemplateEngine engine, Shells shells, Assets assets) {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new TownArgument());
                resolvers.add(new TextsArgument(shells));
                resolvers.add(new DeskReaderArgument(shells));
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageReturnValueHandler(engine, shells));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.prefix() + "**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(FOR_EVER);
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(FOR_EVER);
            }
        };
    }
}
