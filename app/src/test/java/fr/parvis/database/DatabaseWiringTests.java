package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BodyId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DatabaseWiringTests.Ground.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseWiringTests {

    private static final BodyId CLAPIERS = new BodyId(1);
    private static final BodyId JACOU = new BodyId(2);

    @Autowired
    @Qualifier("ownerDataSource") DataSource owner;

    @Autowired
    @Qualifier("ingestDataSource") DataSource ingest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void createsABench() {
        JdbcClient asOwner = JdbcClient.create(owner);
        asOwner.sql("select database.open_schema('wiring')").query().listOfRows();
        asOwner.sql("create table wiring.bench (body_id int, name text, primary key (body_id, name))")
                .update();
        asOwner.sql("select database.protect('wiring.bench')").query().listOfRows();
        asOwner.sql("select database.open_to_ingest('wiring.bench')").query().listOfRows();
        JdbcClient.create(ingest)
                .sql("insert into wiring.bench values (1, 'oak'), (2, 'elm'), (2, 'ash')")
                .update();
    }

    private List<String> seen() {
        return jdbc.sql("select name from wiring.bench order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private List<String> seenInTransaction() {
        return List.copyOf(new TransactionTemplate(transactions).execute(status -> seen()));
    }

    private List<String> seenIn(Scope scope) {
        return scope.call(this::seenInTransaction);
    }

    @Test
    void showsNothingWithoutAScope() {
        assertThat(seen()).isEmpty();
        assertThat(seenInTransaction()).isEmpty();
    }

    @Test
    void showsTheRowsOfTheScopeOnly() {
        assertThat(seenIn(Scope.of(CLAPIERS))).containsExactly("oak");
        assertThat(seenIn(Scope.reading(CLAPIERS, Set.of(JACOU)))).containsExactly("ash", "elm", "oak");
    }

    @Test
    void showsNothingOutsideATransaction() {
        assertThat(Scope.of(CLAPIERS).<List<String>, RuntimeException>call(this::seen))
                .isEmpty();
    }

    @Test
    void refusesToWriteForAnotherBodyEvenOneThatIsRead() {
        Scope scope = Scope.reading(CLAPIERS, Set.of(JACOU));
        assertThatThrownBy(() -> scope.run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql("insert into wiring.bench values (2, 'fir')")
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates row-level security policy");
    }

    @Test
    void appliesAScopeOpenedInsideATransactionAndPutsTheOneBeforeBack() {
        List<String> inside = new TransactionTemplate(transactions).execute(status -> {
            List<String> deep = Scope.of(JACOU).call(() -> Scope.of(CLAPIERS).call(this::seen));
            assertThat(seen()).isEmpty();
            return deep;
        });
        assertThat(inside).containsExactly("oak");
    }

    @Test
    void keepsEachTransactionsScopeWhenOneSuspendsTheOther() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> outer = Scope.of(CLAPIERS)
                .call(() -> List.copyOf(new TransactionTemplate(transactions).execute(status -> {
                    List<String> inner = Scope.of(JACOU).call(() -> List.copyOf(apart.execute(it -> seen())));
                    assertThat(inner).containsExactly("ash", "elm");
                    return seen();
                })));
        assertThat(outer).containsExactly("oak");
    }

    @Configuration
    @ImportAutoConfiguration({
        DatabaseConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Ground {}

    @Test
    void runsAsTheApplicationsRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("parvis_app");
    }
}
