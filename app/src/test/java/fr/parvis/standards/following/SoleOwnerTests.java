package fr.parvis.standards.following;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one real database. */
class SoleOwnerTests {

    private TestDatabase database;
    private SoleOwner one;
    private SoleOwner other;

    @BeforeEach
    void starts() {
        database = TestDatabase.bare();
        one = new SoleOwner(database.ingest(), 4_711);
        other = new SoleOwner(database.ingest(), 4_711);
    }

    @AfterEach
    void ends() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void isOneOfTwoUntilItLeaves() {
        assertThat(one.holds()).isTrue();
        assertThat(other.holds()).isFalse();
        assertThat(one.holds()).isTrue();
        one.close();
        assertThat(other.holds()).isTrue();
        assertThat(one.holds()).isFalse();
    }

    @Test
    void isNoMoreTheOneOnceItsConnectionIsCut() {
        assertThat(one.holds()).isTrue();
        database.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and usename = 'parvis_ingest'""");
        assertThat(other.holds()).isTrue();
        assertThat(one.holds()).isFalse();
    }

    @Test
    void leavesOtherTasksAlone() {
        assertThat(one.holds()).isTrue();
        try (SoleOwner anotherTask = new SoleOwner(database.ingest(), 4_712)) {
            assertThat(anotherTask.holds()).isTrue();
        }
    }
}
