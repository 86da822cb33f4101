package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.BodyId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** An event reaches its listener through the registry in the database, and leaves nothing there. */
@ApplicationModuleTest(verifyAutomatically = false)
@Import(DatabaseModuleTests.Ringer.class)
class DatabaseModuleTests {

    @Autowired
    Ringer ringer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource") DataSource owner;

    @BeforeEach
    void hangsTheBell() {
        JdbcClient.create(owner).sql("""
                do $$ begin
                    perform database.open_schema('bell');
                    create table if not exists bell.ring (body_id int primary key);
                    perform database.protect('bell.ring');
                end $$
                """).update();
    }

    @Test
    void aListenerWorksInTheScopeOfItsEventAndTheRegistryForgetsIt(Scenario scenario) {
        scenario.publish(new BellRung(new BodyId(7)))
                .andWaitForStateChange(ringer::seen, Optional::isPresent)
                .andVerify(seen -> assertThat(seen).contains(1L));
        scenario.stimulate(() -> {})
                .andWaitForStateChange(
                        () -> jdbc.sql("select count(*) from modulith.event_publication")
                                .query(Long.class)
                                .single(),
                        count -> count == 0)
                .andVerify(count -> assertThat(count).isZero());
    }

    record BellRung(BodyId body) {}

    static class Ringer {

        private final JdbcClient jdbc;
        private final AtomicReference<Optional<Long>> seen = new AtomicReference<>(Optional.empty());

        Ringer(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @ApplicationModuleListener
        void on(BellRung event) {
            Scope.of(event.body()).run(() -> {
                jdbc.sql("insert into bell.ring values (?)")
                        .param(event.body().value())
                        .update();
                seen.set(Optional.of(jdbc.sql("select count(*) from bell.ring")
                        .query(Long.class)
                        .single()));
            });
        }

        Optional<Long> seen() {
            return seen.get();
        }
    }
}
