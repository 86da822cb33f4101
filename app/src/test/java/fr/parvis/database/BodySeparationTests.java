package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every protected table of every room, with a row of each of two bodies: the application in the scope of one sees,
 * changes and adds nothing of the other, even without any WHERE.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodySeparationTests {

    private TestDatabase database;

    @BeforeAll
    void migratesEveryRoom() throws SQLException {
        database = SampleTables.withSamples(TestDatabase.fresh());
    }

    @AfterAll
    void dropsIt() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheNeighboursRowsAway() throws SQLException {
        try (Connection connection = database.superuser()) {
            List<String> tables = new Catalogue(connection).protectedTables();
            return tables.stream().map(table -> DynamicTest.dynamicTest(table, () -> keepsApart(table)));
        }
    }

    private void keepsApart(String table) throws SQLException {
        try (Connection connection = database.superuser()) {
            connection.setAutoCommit(false);
            TwoBodies rows = TwoBodies.in(connection, table);
            assertThat(rows.visibleOfOwn()).isEqualTo(1);
            assertThat(rows.visibleOfNeighbour()).isZero();
            assertThat(rows.changed("update %s set body_id = body_id")).isLessThanOrEqualTo(1);
            assertThat(rows.refused("update %s set body_id = 2 where body_id = 1"))
                    .isTrue();
            assertThat(rows.refusedInsertForNeighbour()).isTrue();
            assertThat(rows.changed("delete from %s")).isLessThanOrEqualTo(1);
            assertThat(rows.leftOfNeighbour()).isEqualTo(1);
            connection.rollback();
        }
    }
}
