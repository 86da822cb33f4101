package fr.parvis.places.web;

import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.database.Scope;
import fr.parvis.identity.DemoPeople;
import fr.parvis.identity.TestClock;
import fr.parvis.kernel.BodyId;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.BodyKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Clapiers of the demonstration on a real database, a Monday morning at ten; each class has one of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"parvis.demo=true", "parvis.doors.port=0", "parvis.telemetry.mqtt.port=0"})
@AutoConfigureMockMvc
@DirtiesContext
@Import(ClapiersPages.StandingClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClapiersPages {

    @TestConfiguration
    static class StandingClock {

        @Bean
        @Primary
        TestClock standingClock() {
            return new TestClock();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    private DemoPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    private Journal journal;

    BodyId clapiers = new BodyId(0);

    @BeforeAll
    void settles() {
        clapiers = bodies.findByCode(BodyKind.COMMUNE, "34077").orElseThrow().id();
        Scope.of(clapiers).run(() -> people.settle(clapiers));
    }

    JournalEntry lastLine() {
        return journal.listLatest(clapiers, Long.MAX_VALUE, 1).getFirst();
    }
}
