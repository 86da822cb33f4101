package fr.parvis.standards.feeds;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Command;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Shows how a captured document reads, so that a town can try a feed, or write its own dialect file, without a server. */
public final class FeedCommand implements Command {

    private static final int WRONG_USAGE = 2;

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
        boolean json = arguments.contains("--json");
        List<String> words =
                arguments.stream().filter(word -> !word.equals("--json")).toList();
        try {
            if (words.isEmpty()) {
                new FeedDialects().list().forEach(reader -> out.println(reader.dialect()));
                return 0;
            }
            if (words.size() == 2 || words.size() == 3) {
                return show(page(words), json, out);
            }
            err.println(line());
        } catch (IOException | BusinessException unreadable) {
            err.println(unreadable.getMessage());
        }
        return WRONG_USAGE;
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

    private static int show(FeedPage page, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(page));
        } else {
            page.sources().forEach(out::println);
            page.readings().forEach(out::println);
            page.refusals().forEach(out::println);
            out.printf(
                    "%d entries, %d sources, %d readings, %d refusals%n",
                    page.entries(),
                    page.sources().size(),
                    page.readings().size(),
                    page.refusals().size());
        }
        return page.isRefused() ? 1 : 0;
    }
}
