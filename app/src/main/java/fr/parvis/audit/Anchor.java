package fr.parvis.audit;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.KernelError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of all chains at one moment, to be kept outside: one line a chain, then the root, the SHA-256 of those
 * lines. The root alone fits on paper and vouches for the file; the file vouches for the journal.
 */
record Anchor(List<ChainHead> heads) {

    private static final Pattern HEAD = Pattern.compile("chain (\\d{1,9}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern ROOT = Pattern.compile("root ([0-9a-f]{64})");
    private static final int MOST_LINES = 1_000_000;

    void print(PrintStream out) {
        heads.forEach(head -> out.println(line(head)));
        out.println("root " + root());
    }

    String root() {
        StringBuilder text = new StringBuilder();
        heads.forEach(head -> text.append(line(head)).append('\n'));
        return JournalHash.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Anchor read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines, file);
        } catch (NoSuchFileException e) {
            throw new BusinessException(e, KernelError.NO_SUCH_FILE, file);
        } catch (IOException e) {
            throw new BusinessException(e, AuditError.UNREADABLE_ANCHOR, file.getFileName());
        }
    }

    private static Anchor read(BufferedReader lines, Path file) throws IOException {
        List<ChainHead> heads = new ArrayList<>();
        for (String line = lines.readLine(); line != null && heads.size() < MOST_LINES; line = lines.readLine()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                heads.add(new ChainHead(
                        new BodyId(Integer.parseInt(head.group(1))), Long.parseLong(head.group(2)), head.group(3)));
                continue;
            }
            Matcher root = ROOT.matcher(line);
            Anchor anchor = new Anchor(List.copyOf(heads));
            if (root.matches() && anchor.root().equals(root.group(1))) {
                return anchor;
            }
            break;
        }
        throw new BusinessException(AuditError.UNREADABLE_ANCHOR, file.getFileName());
    }

    private static String line(ChainHead head) {
        return "chain %d %d %s".formatted(head.body().value(), head.sequence(), head.hash());
    }
}
