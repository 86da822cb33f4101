package fr.parvis.audit;

import fr.parvis.database.DatabaseVisit;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.territory.TreeAtRest;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks the journal from outside the application: {@code verify} names the first altered, missing or moved line of each
 * chain, {@code root} prints what to keep outside so that even a journal rewritten as a whole is noticed.
 */
public final class JournalCommand implements Command {

    private final Map<String, String> environment;

    /** Works on the database of this process's environment, while the application runs or while it does not. */
    public JournalCommand() {
        this(System.getenv());
    }

    JournalCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String usage() {
        return "verify [--body CODE] [--anchor FILE]… | root [--json] [--lang fr|en]  checks the journal; prints its daily root";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            JournalRequest request = JournalRequest.of(arguments);
            try (DatabaseVisit visit = DatabaseVisit.begin(environment);
                    Connection connection = visit.owner().getConnection()) {
                JournalReader reader = new JournalReader(connection);
                return request.root() ? root(reader, out) : verify(request, reader, names(visit), out);
            }
        } catch (IllegalArgumentException unreadable) {
            return CommandRefusal.wrongUsage(this, arguments, out, err);
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        } catch (SQLException away) {
            return CommandRefusal.say(
                    new BusinessException(away, AuditError.UNREADABLE_JOURNAL, String.valueOf(away.getMessage())),
                    arguments,
                    out,
                    err);
        }
    }

    private static int root(JournalReader reader, PrintStream out) throws SQLException {
        new Anchor(reader.listHeads()).print(out);
        return 0;
    }

    private static ChainNames names(DatabaseVisit visit) {
        return new ChainNames(SingletonSupplier.of(() -> TreeAtRest.read(visit.owner())));
    }

    private static int verify(JournalRequest request, JournalReader reader, ChainNames names, PrintStream out)
            throws SQLException {
        BodyId only = request.body() == null ? null : names.get(request.body());
        List<ChainHead> anchors = new ArrayList<>(reader.listBegun());
        request.anchors().forEach(file -> anchors.addAll(Anchor.read(file).heads()));
        JournalReport report = new JournalReport(names);
        for (ChainHead head : chains(reader.listHeads(), anchors, only)) {
            ChainCheck check = new ChainCheck(head.body(), anchors);
            Optional<Fault> fault = reader.check(head, check);
            report.add(check.lines(), fault);
        }
        if (report.isEmpty()) {
            throw nothingToRead(request.body());
        }
        report.print(out, request);
        return report.intact() ? 0 : 1;
    }

    private static BusinessException nothingToRead(@Nullable String body) {
        return body == null
                ? new BusinessException(AuditError.EMPTY_JOURNAL)
                : new BusinessException(AuditError.EMPTY_CHAIN, body);
    }

    /** Chains that only an anchor, or the installation's chain, remembers are looked for too. */
    private static List<ChainHead> chains(List<ChainHead> heads, List<ChainHead> anchors, @Nullable BodyId only) {
        List<BodyId> known = heads.stream().map(ChainHead::body).toList();
        List<ChainHead> all = new ArrayList<>(heads);
        anchors.stream()
                .map(ChainHead::body)
                .filter(body -> !known.contains(body))
                .distinct()
                .map(ChainHead::empty)
                .forEach(all::add);
        return all.stream()
                .filter(head -> only == null || head.body().equals(only))
                .toList();
    }
}
