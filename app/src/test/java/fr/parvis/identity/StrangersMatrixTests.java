package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisApplication;
import fr.parvis.identity.TestPeople.Person;
import fr.parvis.identity.web.HandlerRule;
import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.DemoTerritory;
import fr.parvis.testing.GeneratedPage;
import fr.parvis.testing.RouteRules;
import fr.parvis.testing.RouteRules.Route;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Every route of the whole application against everybody who has no business there. */
@SpringBootTest(
        classes = ParvisApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"parvis.demo=false", "parvis.doors.port=0", "parvis.telemetry.mqtt.port=0"})
@AutoConfigureMockMvc
@Import({StrangersMatrixTests.Still.class, TestPeople.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersMatrixTests {

    private static final String NOBODY = "nobody";

    /** Short enough for everybody's session to outlive all of them. */
    private static final Duration TERM = Duration.ofMinutes(5);

    private static final Condition<Browser.Answer> REFUSED = new Condition<>(StrangersMatrixTests::refused, "refused");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    DemoTerritory territory;

    @Autowired
    Bodies bodies;

    private List<Route> routes = List.of();

    @BeforeAll
    void opensTheTowns() {
        territory.load();
        routes = RouteRules.list(context);
    }

    @Test
    void knowsARuleForEveryRoute() {
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes)
                .allSatisfy(route ->
                        assertThat(route.rule()).as(route.toString()).isNotInstanceOf(HandlerRule.Closed.class));
    }

    @Test
    void hasNoRouteOfTheDemo() {
        assertThat(routes).noneMatch(route -> route.pattern().startsWith("/demo"));
    }

    @Test
    void letsNoStrangerIn() {
        Map<String, Browser> strangers = strangers();
        SoftAssertions all = new SoftAssertions();
        strangers.forEach((name, browser) -> routes.stream()
                .filter(StrangersMatrixTests::ofOfficers)
                .forEach(route -> all.assertThat(call(browser, route))
                        .as("%s to %s", route, name)
                        .is(REFUSED)));
        strangers.forEach(
                (name, browser) -> all.assertThat(browser.get("/compte").status())
                        .as("%s is still signed in", name)
                        .isEqualTo(name.equals(NOBODY) ? 302 : 200));
        all.assertAll();
    }

    @Test
    void letsNobodyIntoAnAccountWithoutSigningIn() {
        Browser nobody = people.browser();
        nobody.get("/connexion");
        assertThat(routes.stream().filter(route -> route.rule() instanceof HandlerRule.Signed))
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(call(nobody, route)).as(route.toString()).is(REFUSED));
    }

    /** What shows that the refusals above are the guard's: with a mandate here, the same calls are let in. */
    @Test
    void letsInWhoHasTheMandate() {
        BodyId clapiers = commune("34077");
        Map<Role, Browser> officers = new LinkedHashMap<>();
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes) {
            if (route.rule() instanceof HandlerRule.Needs needs
                    && route.pattern().startsWith("/{town}")) {
                Role role = Arrays.stream(Role.values())
                        .filter(one -> one.authorities().contains(needs.authority()))
                        .findFirst()
                        .orElseThrow();
                Browser browser =
                        officers.computeIfAbsent(role, one -> people.signIn(people.officer(clapiers, one, null)));
                all.assertThat(call(browser, route).status())
                        .as("%s to %s", route, role)
                        .isNotIn(401, 403);
            }
        }
        all.assertAll();
        assertThat(officers).isNotEmpty();
    }

    @Test
    void isDocumentedAsItIs() {
        GeneratedPage.assertSays("routes.md", RouteTable.of(routes));
    }

    private Map<String, Browser> strangers() {
        Map<String, Browser> strangers = new LinkedHashMap<>();
        Browser nobody = people.browser();
        nobody.get("/connexion");
        strangers.put(NOBODY, nobody);
        strangers.put("resident", people.signIn(people.enrolled()));
        BodyId clapiers = commune("34077");
        BodyId jacou = commune("34120");
        BodyId metropole = bodies.findByCode(BodyKind.EPCI, DemoTerritory.METROPOLE)
                .orElseThrow()
                .id();
        for (Role role : Role.values()) {
            strangers.put(role + " of another town", people.signIn(people.officer(jacou, role, null)));
            Person former = people.officer(clapiers, role, clock.instant().plus(TERM));
            Browser over = people.signIn(former);
            clock.pass(TERM);
            strangers.put(role + " whose mandate is over", over);
        }
        strangers.put(
                "ADMINISTRATOR of the intercommunality",
                people.signIn(people.officer(metropole, Role.ADMINISTRATOR, null)));
        return strangers;
    }

    private BodyId commune(String code) {
        return bodies.findByCode(BodyKind.COMMUNE, code).orElseThrow().id();
    }

    private static boolean ofOfficers(Route route) {
        return route.rule() instanceof HandlerRule.Needs || route.pattern().contains("/bureau");
    }

    private static Browser.Answer call(Browser browser, Route route) {
        String path = route.pattern()
                .replace("{town}", "clapiers")
                .replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
        return browser.send(route.method().equals(Route.ANY) ? "GET" : route.method(), path);
    }

    private static boolean refused(Browser.Answer answer) {
        boolean ledToSignIn = answer.status() / 100 == 3 && answer.location().startsWith("/connexion");
        return ledToSignIn || List.of(401, 403, 404).contains(answer.status());
    }

    /** A clock that waits, letters that stay. */
    static class Still {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        RecordedLetters recordedLetters() {
            return new RecordedLetters();
        }
    }
}
