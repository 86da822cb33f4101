package fr.parvis.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** How fast this server takes rows at all: COPY of batches into the same shape of table with its key. */
final class CopyLimit {

    private CopyLimit() {}

    static Rate run(BenchDatabase database, int rows) throws SQLException, IOException {
        database.execute("drop table if exists copied");
        database.execute("create table copied (body_id int not null, series_id int not null,"
                + " observed_at timestamptz not null, raw float8 not null, value float8, rule smallint not null,"
                + " primary key (body_id, series_id, observed_at))");
        byte[] bytes = rows(rows);
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied from stdin", new ByteArrayInputStream(bytes));
        }
        return new Rate(rows, (System.nanoTime() - start) / 1e9, new long[0]);
    }

    private static byte[] rows(int rows) {
        StringBuilder text = new StringBuilder(rows * 48);
        java.time.Instant from = java.time.Instant.parse("2026-01-01T00:00:00Z");
        for (int row = 0; row < rows; row++) {
            text.append("1\t")
                    .append(row % 100)
                    .append('\t')
                    .append(from.plusMillis(row))
                    .append("\t12\t\\N\t0\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
