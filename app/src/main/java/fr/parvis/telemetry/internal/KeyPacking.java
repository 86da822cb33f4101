package fr.parvis.telemetry.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the key of each month near its smallest size. Many series that grow side by side split the pages of the key in
 * halves: 56 bytes an observation instead of 31, beside 52 of the row. A key that outgrew three quarters of its rows is
 * built anew beside the old one, while others write. It then takes half as many rows again before the next time, so the
 * work stays in proportion to what is recorded, and an observation under 100 bytes; a month that is over gets its key
 * packed once.
 */
@Component
class KeyPacking {

    private static final Logger LOG = LoggerFactory.getLogger(KeyPacking.class);

    private static final String LOOSE = """
            select format('%I.%I', n.nspname, k.relname)
              from pg_inherits h
              join pg_index i on i.indrelid = h.inhrelid and i.indisprimary
              join pg_class k on k.oid = i.indexrelid
              join pg_namespace n on n.oid = k.relnamespace
             where h.inhparent = 'telemetry.observation'::regclass
               and pg_relation_size(k.oid) > 1048576
               and pg_relation_size(k.oid) > 0.75 * pg_relation_size(i.indrelid)
             order by 1
            """;

    /** What a packing that was cut short left behind: nobody reads it, and every insert still pays for it. */
    private static final String LEFT_OVER = """
            select format('%I.%I', n.nspname, k.relname)
              from pg_inherits h
              join pg_index i on i.indrelid = h.inhrelid and not i.indisvalid
              join pg_class k on k.oid = i.indexrelid
              join pg_namespace n on n.oid = k.relnamespace
             where h.inhparent = 'telemetry.observation'::regclass and k.relname like '%\\_cc%'
             order by 1
            """;

    private final DataSource owner;

    KeyPacking(@Qualifier("ownerDataSource") DataSource owner) {
        this.owner = owner;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void run() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String index : names(statement, LEFT_OVER)) {
                statement.execute("drop index concurrently " + index);
            }
            for (String index : names(statement, LOOSE)) {
                statement.execute("reindex index concurrently " + index);
                LOG.info("The key {} was packed anew", index);
            }
        }
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
