package fr.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeptPagesTests {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final KeptPages kept = new KeptPages(100);

    @Test
    void givesAPageAgainWhileItIsFresh() {
        kept.keep("map", page("now"), 0, 1);

        assertThat(kept.find("map", SECOND / 2)).contains(page("now"));
        assertThat(kept.find("home", SECOND / 2)).isEmpty();
    }

    @Test
    void letsOneRenewAndGivesTheOthersTheOldOneMeanwhile() {
        kept.keep("map", page("old"), 0, 1);

        assertThat(kept.find("map", 2 * SECOND)).isEmpty();
        assertThat(kept.find("map", 2 * SECOND)).contains(page("old"));

        kept.keep("map", page("new"), 2 * SECOND, 1);
        assertThat(kept.find("map", 2 * SECOND)).contains(page("new"));
    }

    @Test
    void givesNothingOlderThanThreeSecondsEvenIfNobodyRenewsIt() {
        kept.keep("map", page("old"), 0, 1);
        kept.find("map", 2 * SECOND);

        assertThat(kept.find("map", 3 * SECOND + 1)).isEmpty();
    }

    @Test
    void neverGrowsBeyondItsRoom() {
        kept.keep("a", page("x".repeat(60)), 0, 1);
        kept.keep("b", page("x".repeat(60)), 0, 1);

        assertThat(kept.find("a", 0)).isPresent();
        assertThat(kept.find("b", 0)).isEmpty();

        kept.keep("b", page("x".repeat(60)), 4 * SECOND, 1);
        assertThat(kept.find("b", 4 * SECOND)).isPresent();
    }

    private static KeptPages.Page page(String text) {
        return new KeptPages.Page(HEADERS, Buffer.buffer(text));
    }

    private static final MultiMap HEADERS = MultiMap.caseInsensitiveMultiMap();
}
