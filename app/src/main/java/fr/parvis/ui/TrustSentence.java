package fr.parvis.ui;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Instant;
import java.util.Locale;

/** The words under a figure: its age when it is fresh, what is wrong with it otherwise. */
final class TrustSentence {

    private TrustSentence() {}

    static String of(Texts texts, Trust trust) {
        return switch (trust.state()) {
            case LIVE -> ago(texts, trust);
            case AGEING -> texts.get("ui.trust.sentence.ageing", ago(texts, trust));
            case STALE -> withAge(texts, "ui.trust.sentence.stale", trust);
            case DOUBTFUL -> texts.get("ui.trust.reason." + kebab(trust.reason()));
            case MANUAL -> trust.reason() == TrustReason.CORRECTED ? corrected(texts, trust) : said(texts, trust);
            case USUAL -> texts.get("ui.trust.sentence.usual");
            case CLOSED -> closed(texts, trust);
            case ABSENT ->
                texts.get(
                        trust.reason() == TrustReason.NEVER_SPOKE
                                ? "ui.trust.reason.never-spoke"
                                : "ui.trust.sentence.absent");
        };
    }

    /** Who says so; the word itself is said already. */
    private static String closed(Texts texts, Trust trust) {
        return switch (trust.reason()) {
            case SAID_BY_OFFICER -> manual(texts, trust);
            case SOURCE_SAYS_CLOSED -> bySource(texts, trust);
            case OUTSIDE_HOURS -> texts.get("ui.trust.reason." + kebab(trust.reason()));
            default -> texts.get("ui.trust.sentence.closed");
        };
    }

    private static String bySource(Texts texts, Trust trust) {
        return trust.asOf() == null
                ? texts.get("ui.trust.reason.source-says-closed")
                : texts.get("ui.trust.sentence.source.since", texts.ago(trust.asOf()));
    }

    /** Only when: the word beside it says already that a person did. */
    private static String said(Texts texts, Trust trust) {
        return trust.asOf() == null ? texts.get("ui.trust.sentence.manual") : texts.ago(trust.asOf());
    }

    private static String manual(Texts texts, Trust trust) {
        return trust.asOf() == null
                ? texts.get("ui.trust.sentence.manual")
                : texts.get("ui.trust.sentence.manual.since", texts.ago(trust.asOf()));
    }

    /** When, and by whom; the word beside it says already that the figure was corrected. */
    private static String corrected(Texts texts, Trust trust) {
        String who = trust.source().isEmpty() ? texts.get("ui.trust.somebody") : trust.source();
        Instant measured = trust.measuredAt();
        return measured == null
                ? texts.get("ui.trust.sentence.corrected", who, ago(texts, trust))
                : texts.get("ui.trust.sentence.corrected.of", who, ago(texts, trust), texts.ago(measured));
    }

    private static String ago(Texts texts, Trust trust) {
        return trust.asOf() == null ? texts.get("ui.trust.sentence.undated") : texts.ago(trust.asOf());
    }

    private static String withAge(Texts texts, String key, Trust trust) {
        return trust.ageAt(texts.now())
                .map(age -> texts.get(key + ".since", texts.duration(age)))
                .orElseGet(() -> texts.get(key));
    }

    private static String kebab(TrustReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
