package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.web.HandlerRule;
import fr.parvis.testing.RouteRules;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IdentityPagesTest
class WallTests {

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationContext context;

    @Test
    void knowsARuleForEveryRoute() {
        Map<String, HandlerRule> rules = RouteRules.of(context);
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(rules)
                .allSatisfy((route, rule) -> assertThat(rule).as(route).isNotInstanceOf(HandlerRule.Closed.class));
    }

    @Test
    void hasNoDemoRouteOutsideTheDemo() {
        Browser browser = people.browser();
        assertThat(browser.get("/connexion").body()).doesNotContain("/demo/");
        assertThat(browser.post("/demo/connexion/administrator").status()).isEqualTo(404);
        assertThat(browser.get("/demo/courrier").status()).isEqualTo(404);
        assertThat(RouteRules.of(context).keySet()).noneMatch(route -> route.contains("/demo"));
        assertThat(context.getBeanNamesForType(DemoPeople.class)).isEmpty();
    }

    @Test
    void hardensEveryPage() {
        Browser.Answer page = people.browser().get("/connexion");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.response().getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void tellsAFormWithoutTokenThatItsPageHasExpired() {
        Browser.Answer answer = people.browser().post("/connexion/lien", "mail", "ana@example.org");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.response().getErrorMessage()).isEqualTo("page expired");
    }

    @Test
    void storesNoPageOfAPersonAnywhere() {
        Browser browser = people.signIn(people.enrolled());
        assertThat(browser.get("/compte").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void marksItsCookies() {
        Browser browser = people.browser();
        Browser.Answer page = browser.get("/connexion");
        Cookie token = Objects.requireNonNull(page.response().getCookie("parvis-csrf"));
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(token.getPath()).isEqualTo("/");
        assertThat(browser.hasCookie("parvis-session")).isFalse();
        Browser.Answer challenge = browser.postJson("/connexion/cle/defi", "{}");
        assertThat(challenge.response().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("parvis-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }
}
