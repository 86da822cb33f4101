package fr.parvis.identity;

import fr.parvis.audit.Actor;
import fr.parvis.identity.internal.AuthenticatorApplication;
import fr.parvis.identity.internal.Enrolment;
import fr.parvis.kernel.BodyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Officers ready to sign in, each with an address of their own so that tests do not throttle one another. */
class TestPeople {

    static final String PASSWORD = "un pont sur la Mosson";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester mvc;
    private final People people;
    private final Mandates mandates;
    private final Enrolment enrolment;
    private final TestClock clock;

    TestPeople(MockMvcTester mvc, People people, Mandates mandates, Enrolment enrolment, TestClock clock) {
        this.mvc = mvc;
        this.people = people;
        this.mandates = mandates;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** A browser at an address of its own network. */
    Browser browser() {
        int number = COUNT.incrementAndGet();
        return new Browser(mvc, "10.%d.%d.7".formatted(number / 250, number % 250));
    }

    /** Somebody with a password and an authenticator application, and no mandate. */
    Person enrolled() {
        MailAddress mail = new MailAddress("person" + COUNT.incrementAndGet() + "@example.org");
        PersonId id = people.getOrAdd(mail, "fr");
        SignedIn self = new SignedIn(id, Assurance.STRONG, clock.instant());
        enrolment.choosePassword(self, PASSWORD);
        AuthenticatorApplication application =
                new AuthenticatorApplication(enrolment.preparedKey(self).orElseThrow());
        enrolment.confirm(self, application.code(clock.instant()));
        clock.pass(Duration.ofSeconds(90));
        return new Person(id, mail, application);
    }

    Person officer(BodyId body, Role role, @Nullable Instant until) {
        Person person = enrolled();
        mandates.grant(
                new GrantMandate(body, person.mail(), "Claire Vidal", role, clock.instant(), until, "fr"),
                Actor.system("test"));
        return person;
    }

    /** Signs in by the pages, as a person does. */
    Browser signIn(Person person) {
        Browser browser = browser();
        browser.get("/connexion");
        browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", PASSWORD);
        browser.get("/connexion/code");
        browser.post("/connexion/code", "code", person.application().code(clock.instant()));
        clock.pass(Duration.ofSeconds(90));
        browser.get("/compte");
        return browser;
    }

    record Person(PersonId id, MailAddress mail, AuthenticatorApplication application) {

        Person {
            Objects.requireNonNull(id);
        }
    }
}
