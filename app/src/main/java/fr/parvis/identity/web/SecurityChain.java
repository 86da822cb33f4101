package fr.parvis.identity.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer wall. Addresses of desks and accounts are closed here already, whatever handler stands behind them; all
 * other handlers are held to their own rule by {@link HandlerGuard}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChain {

    private static final String PERMISSIONS = "geolocation=(self), publickey-credentials-get=(self),"
            + " publickey-credentials-create=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain parvisSecurity(
            HttpSecurity http, SessionPeople people, Refusals refusals, OfficerGate gate, IdentitySettings settings) {
        return http.securityContext(context -> context.securityContextRepository(people))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(settings)))
                .headers(headers -> harden(headers, settings))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/bureau/**", "/*/bureau/**")
                        .access(desk(gate))
                        .requestMatchers("/compte/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Nobody is looked up by user name: this only keeps Spring Boot from making up a user and printing its password. */
    @Bean
    UserDetailsService noUserNames() {
        return name -> {
            throw new UsernameNotFoundException("people sign in by their own pages");
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> desk(OfficerGate gate) {
        return (authentication, context) ->
                new AuthorizationDecision(gate.find(context.getRequest(), Refusals.signedIn(), Authority.ENTER_DESK)
                        .isPresent());
    }

    /** In a cookie rather than in a session, so that a resident's form needs no session. */
    private static CookieCsrfTokenRepository tokens(IdentitySettings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName((settings.secure() ? "__Host-" : "") + "parvis-csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(settings.secure()).sameSite("Strict"));
        return tokens;
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, IdentitySettings settings) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content(settings)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(transport -> transport
                        .requestMatcher(request -> settings.secure())
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                        .includeSubDomains(false))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(SecurityChain::keepToOneself);
    }

    /** Pages carry a token against forged forms: no shared cache keeps one, unless its handler said otherwise. */
    private static void keepToOneself(HttpServletRequest request, HttpServletResponse response) {
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /** Everything from here, nothing inline, so that no nonce is needed. */
    private static String content(IdentitySettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self';"
                + " worker-src 'self'; img-src 'self' data:" + origins(settings.imageSources())
                + "; connect-src 'self'" + origins(settings.connectSources())
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String origins(List<String> origins) {
        return origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
