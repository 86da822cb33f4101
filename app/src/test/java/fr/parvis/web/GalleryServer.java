package fr.parvis.web;

import fr.parvis.ui.Link;
import fr.parvis.ui.Navigation;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The shell alone, without rooms, database or sign-in, under the policy that browsers get in real life. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@Import({
    WebConfiguration.class,
    Shells.class,
    Problems.class,
    ErrorAdvice.class,
    ErrorPagesController.class,
    BodyLimitFilter.class,
    FilesController.class,
    ManifestController.class,
    PreferencesController.class,
    GalleryController.class,
    OfflineController.class,
    InformationController.class,
    BrokenController.class
})
class GalleryServer {

    static final String POLICY = "default-src 'self'; img-src 'self' data: https:";

    public static void main(String[] arguments) {
        SpringApplication.run(GalleryServer.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Navigation services() {
        return (town, texts) -> List.of(
                new Link("Piscine", "/galerie/accueil"),
                new Link("Stationnement", "/galerie/stationnement"),
                new Link("Médiathèque", "/galerie/mediatheque"),
                new Link("Composants", "/galerie"));
    }

    @Bean
    Filter contentSecurityPolicy() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", POLICY);
            chain.doFilter(request, response);
        };
    }
}
