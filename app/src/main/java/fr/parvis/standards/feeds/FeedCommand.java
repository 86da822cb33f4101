package fr.parvis.standards.feeds;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.kernel.CommandRefusal;
import fr.parvis.kernel.KernelError;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Shows how a captured document reads, so that a town can try a feed, or write its own dialect file, without a server. */
public final class FeedCommand implements Command {

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String usage() {
        return "DIALECT|DIALECT.json DOCUMENT [COMPANION] [--json] [--lang fr|en]  how a captured feed reads; alone: the dialects";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = CommandRefusal.words(arguments);
        try {
            if (words.size() > 3 || words.size() == 1 || !CommandRefusal.speaks(arguments)) {
                return CommandRefusal.wrongUsage(this, arguments, out, err);
            }
            if (words.isEmpty()) {
                new FeedDialects().list().forEach(reader -> out.println(reader.dialect()));
                return 0;
            }
            FeedPage page = page(words);
            FeedText.of(CommandRefusal.language(arguments)).print(page, arguments.contains("--json"), out);
            return page.isRefused() ? 1 : 0;
        } catch (IOException | InvalidPathException unreadable) {
            BusinessException refused =
                    new BusinessException(unreadable, KernelError.UNREADABLE_FILE, words.getLast(), "–");
            return CommandRefusal.say(refused, arguments, out, err);
        } catch (BusinessException refused) {
            return CommandRefusal.say(refused, arguments, out, err);
        }
    }

    private static FeedPage page(List<String> words) throws IOException {
        FeedReader reader = words.getFirst().endsWith(".json")
                ? FeedDialects.read(Files.readString(Path.of(words.getFirst())))
                : new FeedDialects().get(words.getFirst());
        FeedContext context = FeedContext.of(ZoneId.of("Europe/Paris"), lastChange(words.get(1)));
        if (words.size() == 3) {
            context = context.withCompanion(Files.readAllBytes(Path.of(words.get(2))));
        }
        try (InputStream document = Files.newInputStream(Path.of(words.get(1)))) {
            return reader.read(document, context);
        }
    }

    /** A captured document reached us when its file was written. */
    private static Instant lastChange(String document) throws IOException {
        return Files.getLastModifiedTime(Path.of(document)).toInstant();
    }
}
