package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table of every room keeps bodies apart, and whatever weakens it is reported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseCatalogueTests {

    private TestDatabase database;

    @BeforeAll
    void migratesEveryRoom() throws SQLException {
        database = SampleTables.withSamples(TestDatabase.fresh());
    }

    @AfterAll
    void dropsIt() {
        database.close();
    }

    @Test
    void keepsEveryRuleInEveryRoom() throws SQLException {
        try (Connection connection = database.superuser()) {
            assertThat(new Catalogue(connection).findings()).isEmpty();
        }
    }

    /** Each mutation is tried on every protected table of every room. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table %s disable row level security",
                "alter table %s no force row level security",
                "alter policy body_reads on %s using (true)",
                "alter policy body_inserts on %s with check (true)",
                "alter policy body_updates on %s using (true)",
                "alter policy body_updates on %s with check (true)",
                "alter policy body_deletes on %s using (true)",
                "alter policy body_reads on %s to public",
                "create policy wide on %s using (true)",
                "create policy wide on %s for select to parvis_app using (true)",
                "create policy wide on %s to parvis_owner using (true)",
                "grant truncate on %s to parvis_app",
                "grant select on %s to public",
                "alter table %s alter body_id type bigint",
            })
    void reportsAnyWeakening(String mutation) throws SQLException {
        assertThat(survivors(List.of(mutation))).isEmpty();
    }

    @Test
    void reportsEveryDroppedPolicy() throws SQLException {
        assertThat(survivors(List.of(
                        "drop policy body_reads on %s",
                        "drop policy body_inserts on %s",
                        "drop policy body_updates on %s",
                        "drop policy body_deletes on %s")))
                .isEmpty();
    }

    /** The mutated tables that the rules did not name. */
    private List<String> survivors(List<String> mutations) throws SQLException {
        List<String> survivors = new ArrayList<>();
        try (Connection connection = database.superuser()) {
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            for (String table : catalogue.protectedTables()) {
                for (String mutation : mutations) {
                    if (!reported(connection, catalogue, table, mutation)) {
                        survivors.add(mutation.formatted(table));
                    }
                }
            }
        }
        return survivors;
    }

    private static boolean reported(Connection connection, Catalogue catalogue, String table, String mutation)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (mutation.contains("body_id type")) {
                dropWhatHoldsBodyId(statement, table);
            }
            statement.execute(mutation.formatted(table));
            return catalogue.tableFindings().stream().anyMatch(finding -> finding.startsWith(table + " "));
        } finally {
            connection.rollback();
        }
    }

    /** A column in a policy or a key cannot change its type. */
    private static void dropWhatHoldsBodyId(Statement statement, String table) throws SQLException {
        statement.execute("""
                do $$
                declare held record;
                begin
                    for held in select polname from pg_policy where polrelid = '%1$s'::regclass loop
                        execute format('drop policy %%I on %1$s', held.polname);
                    end loop;
                    for held in select conname from pg_constraint
                                 where conrelid = '%1$s'::regclass and contype in ('p', 'u', 'x', 'f') and conparentid = 0 loop
                        execute format('alter table %1$s drop constraint if exists %%I cascade', held.conname);
                    end loop;
                    for held in select objid::regclass as name from pg_depend d join pg_class v on v.oid = d.objid
                                 where d.refobjid = '%1$s'::regclass and v.relkind = 'v' loop
                        execute format('drop view %%s cascade', held.name);
                    end loop;
                end $$
                """.formatted(table));
        statement.execute("drop view if exists sample.busy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table sample.bare (id int primary key) | sample.bare has no body_id",
                "create table sample.unkeyed (body_id int not null) | sample.unkeyed has no primary key",
                "create table sample.single (body_id int not null, id int primary key) | does not contain body_id",
                "create unique index on sample.child (parent_id) | does not contain body_id",
                "create table sample.measured_2027 partition of sample.measured for values from ('2027-01-01') to ('2028-01-01')"
                        + " | sample.measured_2027 is a partition without forced row-level security",
                "grant select on sample.measured_2026 to parvis_app | reaches past its parent",
                "grant select on sample.child to parvis_ingest | sample.child is open to parvis_ingest without its policy",
                "create table sample.stray (body_id int, id uuid, foreign key (id) references modulith.event_publication)"
                        + " | leaves its room",
                "alter role parvis_app bypassrls | parvis_app has a right that goes past",
                "grant parvis_owner to parvis_app | parvis_app is a member of parvis_owner",
                "alter table sample.child owner to parvis_app | sample.child belongs to parvis_app",
                "create rule quiet as on delete to sample.child do instead nothing | has a rewrite rule",
            })
    void reportsWhatBreaksARule(String change, String finding) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            assertThat(new Catalogue(connection).findings()).anyMatch(it -> it.contains(finding));
            connection.rollback();
        }
    }
}
