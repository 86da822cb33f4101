package fr.parvis.identity.web;

import fr.parvis.identity.IdentitySettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions in the database, so that they survive a restart. What they hold is a few texts, flash messages and the
 * challenge of a passkey; only these classes are ever read back, and what cannot be read is forgotten.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.session", maxInactiveIntervalInSeconds = 1800)
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final int LONGEST = 65_536;
    private static final ObjectInputFilter READABLE = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=2000;maxarray=8192;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
                    + "org.springframework.security.web.webauthn.api.*;!*");

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie(IdentitySettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName((settings.secure() ? "__Host-" : "") + "parvis-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.secure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean("springSessionConversionService")
    ConversionService sessionConversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter(new DefaultSerializer()));
        conversion.addConverter(byte[].class, Object.class, SessionStore::read);
        return conversion;
    }

    static Object read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return "";
        }
        try (InputStream stream = new ByteArrayInputStream(bytes);
                ObjectInputStream objects = new ObjectInputStream(stream)) {
            objects.setObjectInputFilter(READABLE);
            Object read = objects.readObject();
            // The bare description of a class is no value, and no filter is asked about it.
            return read instanceof ObjectStreamClass ? "" : read;
        } catch (IOException
                | ClassNotFoundException
                | RuntimeException e) { // damaged streams bring all of these about
            LOG.warn("Something in a session could not be read and is forgotten: {}", e.getMessage());
            return "";
        }
    }
}
