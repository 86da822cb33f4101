package fr.parvis.standards.polling;

import fr.parvis.standards.polling.Answer.Document;
import fr.parvis.standards.polling.Answer.Unchanged;
import fr.parvis.standards.polling.Answer.Validators;
import fr.parvis.telemetry.spi.FeedContext;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedPaging;
import fr.parvis.telemetry.spi.FeedReader;
import fr.parvis.telemetry.spi.FeedReading.Dating;
import fr.parvis.telemetry.spi.FeedRefusal;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Asks one feed once and reads what it says; every failure is a {@link FetchRefused}. */
final class Attempt {

    private final HttpFetch http;
    private final PollingSettings settings;
    private final Clock clock;
    private final Followed followed;
    private final FeedReader reader;

    Attempt(HttpFetch http, PollingSettings settings, Clock clock, Followed followed, FeedReader reader) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
        this.followed = followed;
        this.reader = reader;
    }

    /** What was read; nothing if nothing has changed. */
    Optional<FeedPage> run() {
        FeedSubscription feed = followed.feed();
        Optional<FeedPaging> paging = reader.paging().filter(parts -> !Pages.saysItself(feed.address(), parts));
        return paging.isPresent() ? Optional.of(parts(paging.get())) : whole();
    }

    private Optional<FeedPage> whole() {
        FeedSubscription feed = followed.feed();
        Answer answer = http.get(new HttpFetch.Question(feed.address(), feed.headers(), followed.validators(), null));
        return switch (answer) {
            case Unchanged same -> Optional.empty();
            case Document document -> {
                FeedPage page = read(document.bytes(), refreshedCompanion());
                followed.validators(isDated(page) ? document.validators() : Validators.NONE);
                yield Optional.of(page);
            }
        };
    }

    /** A source that dates nothing must be read anew each time: the same figure now is news. */
    private static boolean isDated(FeedPage page) {
        return page.readings().stream().noneMatch(reading -> reading.dating() == Dating.BY_ARRIVAL);
    }

    private FeedPage parts(FeedPaging paging) {
        FeedSubscription feed = followed.feed();
        Optional<FeedRefusal> companion = refreshedCompanion();
        Pages pages = new Pages();
        for (int i = 0; i < settings.pages(); i++) {
            URI address = Pages.address(feed.address(), paging, pages.entries());
            Document part = document(address, feed.headers(), paging.totalHeader());
            FeedPage page = read(part.bytes(), i == 0 ? companion : Optional.empty());
            pages.add(page);
            boolean last = page.entries() < paging.size();
            if (last || (part.total() >= 0 && pages.entries() >= part.total())) {
                break;
            }
        }
        return pages.whole();
    }

    private FeedPage read(byte[] bytes, Optional<FeedRefusal> companion) {
        FeedSubscription feed = followed.feed();
        FeedContext context = new FeedContext(feed.zone(), clock.instant(), feed.settings(), followed.companion());
        FeedPage page = reader.read(new ByteArrayInputStream(bytes), context);
        if (page.isRefused()) {
            FeedRefusal refusal = page.refusals().getFirst();
            throw new FetchRefused(
                    PollingError.DOCUMENT_REFUSED,
                    new DefaultMessageSourceResolvable(refusal.reason().messageKey()),
                    refusal.excerpt());
        }
        return companion.map(refusal -> with(page, refusal)).orElse(page);
    }

    private static FeedPage with(FeedPage page, FeedRefusal refusal) {
        List<FeedRefusal> refusals = new ArrayList<>(page.refusals());
        refusals.add(refusal);
        return new FeedPage(page.sources(), page.readings(), refusals, page.entries());
    }

    /** Live figures matter more than names: a static document that fails is a refusal, the last one serves on. */
    private Optional<FeedRefusal> refreshedCompanion() {
        URI address = followed.feed().companion();
        Instant now = clock.instant();
        if (address == null || !followed.companionIsOld(now, settings.companionEvery())) {
            return Optional.empty();
        }
        try {
            followed.companion(document(address, secretsFor(address), null).bytes(), now);
            return Optional.empty();
        } catch (FetchRefused failed) {
            return Optional.of(new FeedRefusal(
                    "companion", FeedRefusal.Reason.ERROR_PAYLOAD, failed.key().code()));
        }
    }

    /** Secrets are for the live document's own host, which the static one may not share. */
    private Map<String, String> secretsFor(URI address) {
        FeedSubscription feed = followed.feed();
        return HttpFetch.mayKnowSecretsOf(feed.address(), address) ? feed.headers() : Map.of();
    }

    private Document document(URI address, Map<String, String> headers, @Nullable String totalHeader) {
        Answer answer = http.get(new HttpFetch.Question(address, headers, Validators.NONE, totalHeader));
        if (answer instanceof Document document) {
            return document;
        }
        throw FetchRefused.answered(address.getHost(), 304, null);
    }
}
