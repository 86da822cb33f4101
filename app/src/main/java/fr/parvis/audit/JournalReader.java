package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads chains for the verifier through a plain connection that may see all bodies: one snapshot for the whole walk,
 * {@value #ROWS_AT_ONCE} lines in memory at a time.
 */
final class JournalReader {

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    JournalReader(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Every body that has a chain, or had: one whose head was deleted is found by its lines, and the other way round. */
    List<ChainHead> listHeads() throws SQLException {
        String sql = """
                select body_id, coalesce(sequence, 0) as sequence,
                       coalesce(hash, decode(repeat('00', 32), 'hex')) as hash
                from audit.head full join (select distinct body_id from audit.entry) as chain using (body_id)
                order by body_id""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            return heads(query);
        }
    }

    /** The first line of each chain, as the installation's own chain told it first: a chain that it knows was there. */
    List<ChainHead> listBegun() throws SQLException {
        String sql = """
                select distinct on (subject) split_part(subject, ':', 2)::int as body_id, 1::bigint as sequence,
                       decode(details::json ->> 'hash', 'hex') as hash
                from audit.entry
                where body_id = 0 and action = ? and subject ~ ?
                  and details::json ->> 'hash' ~ '^[0-9a-f]{64}$'
                order by subject, sequence""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, AuditAction.CHAIN_BEGUN.code());
            query.setString(2, "^" + Journal.CHAIN + "[0-9]{1,9}$");
            return heads(query);
        }
    }

    private static List<ChainHead> heads(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<ChainHead> heads = new ArrayList<>();
            while (rows.next()) {
                heads.add(JournalRows.head(rows, 0));
            }
            return heads;
        }
    }

    /** Walks one chain; answers the first fault. */
    Optional<Fault> check(ChainHead head, ChainCheck check) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from audit.entry where body_id = ? order by sequence")) {
            query.setInt(1, head.body().value());
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Optional<Fault> fault = check.accept(JournalRows.entry(rows, 0));
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return check.finish(head);
    }

    static ChainHead headOf(BodyId body, List<ChainHead> heads) {
        return heads.stream()
                .filter(head -> head.body().equals(body))
                .findFirst()
                .orElse(ChainHead.empty(body));
    }
}
