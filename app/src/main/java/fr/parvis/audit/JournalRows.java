package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines and heads as the database keeps them. */
final class JournalRows {

    private static final HexFormat HEX = HexFormat.of();

    private JournalRows() {}

    static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                new BodyId(row.getInt("body_id")),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        row.getObject("person", UUID.class),
                        row.getString("role"),
                        row.getObject("on_behalf_of", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")));
    }

    static ChainHead head(ResultSet row, int number) throws SQLException {
        return new ChainHead(
                new BodyId(row.getInt("body_id")), row.getLong("sequence"), HEX.formatHex(row.getBytes("hash")));
    }

    static Map<String, @Nullable Object> parameters(JournalEntry line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("body", line.body().value());
        values.put("sequence", line.sequence());
        values.put("at", line.at().atOffset(ZoneOffset.UTC));
        values.put("person", line.actor().person());
        values.put("role", line.actor().role());
        values.put("behalf", line.actor().onBehalfOf());
        values.put("action", line.action());
        values.put("subject", line.subject());
        values.put("details", line.details());
        values.put("previous", HEX.parseHex(line.previous()));
        values.put("hash", HEX.parseHex(line.hash()));
        return values;
    }
}
