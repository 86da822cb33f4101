package fr.parvis.audit;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of what officers change. A line is written in the transaction of the change itself: both are kept, or
 * neither. Lines of one body come in one order; bodies do not wait for each other.
 *
 * <p>Record last in a transaction: the body's chain is locked from there to the commit. Where a line also goes to the
 * {@link #PLATFORM}, it goes there after the body's, so that two transactions never wait for each other. The first line of
 * a body's chain is told there too.
 */
@Service
public class Journal {

    /** The chain of the installation itself: sign-ins, credentials, imports. No body has this number. */
    public static final BodyId PLATFORM = new BodyId(0);

    /** Most lines of one page. */
    public static final int LONGEST_PAGE = 200;

    /** Before the number of a body, where a line is about its chain. */
    static final String CHAIN = "chain:";

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes one line.
     *
     * @param subject what was changed, as {@code kind:identifier}; never a name or an address
     * @param details short text fields, the state before and after; no personal data beyond what the reader must see
     * @return the line as it was written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry record(
            BodyId body, Actor actor, JournalAction action, String subject, Map<String, String> details) {
        String text = JournalDetails.of(details);
        JournalEntry line = Scope.of(body).call(() -> append(body, actor, action.code(), subject, text));
        if (line.sequence() == 1 && !body.equals(PLATFORM)) {
            record(
                    PLATFORM,
                    Actor.system("journal"),
                    AuditAction.CHAIN_BEGUN,
                    CHAIN + body,
                    Map.of("hash", line.hash()));
        }
        return line;
    }

    private JournalEntry append(BodyId body, Actor actor, String action, String subject, String details) {
        ChainHead head = lockHead(body);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JournalEntry line =
                new JournalEntry(body, head.sequence() + 1, now, actor, action, subject, details, head.hash(), "");
        JournalEntry hashed = line.withHash(JournalHash.of(line));
        insert(hashed);
        return hashed;
    }

    /**
     * The lines of a body, newest first.
     *
     * @param before only lines with a smaller number; {@link Long#MAX_VALUE} for the first page
     * @param limit at most {@link #LONGEST_PAGE}
     */
    @Transactional(readOnly = true)
    public List<JournalEntry> listLatest(BodyId body, long before, int limit) {
        return Scope.of(body).call(() -> latest(body, before, limit));
    }

    private List<JournalEntry> latest(BodyId body, long before, int limit) {
        return jdbc.sql("""
                        select * from audit.entry where body_id = :body and sequence < :before
                        order by sequence desc limit :limit""")
                .param("body", body.value())
                .param("before", before)
                .param("limit", Math.clamp(limit, 1, LONGEST_PAGE))
                .query(JournalRows::entry)
                .list();
    }

    private ChainHead lockHead(BodyId body) {
        return jdbc.sql("""
                        insert into audit.head as head (body_id, sequence, hash) values (:body, 0, :nothing)
                        on conflict (body_id) do update set sequence = head.sequence
                        returning body_id, sequence, hash""")
                .param("body", body.value())
                .param("nothing", HexFormat.of().parseHex(JournalEntry.NOTHING_BEFORE))
                .query(JournalRows::head)
                .single();
    }

    private void insert(JournalEntry line) {
        jdbc.sql("""
                        with written as (
                          insert into audit.entry
                            (body_id, sequence, at, person, role, on_behalf_of, action, subject, details, previous, hash)
                          values (:body, :sequence, :at, :person, :role, :behalf, :action, :subject, :details,
                                  :previous, :hash)
                          returning body_id, sequence, hash)
                        update audit.head set sequence = written.sequence, hash = written.hash
                        from written where head.body_id = written.body_id""").params(JournalRows.parameters(line)).update();
    }
}
