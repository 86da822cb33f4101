package fr.parvis.standards.following.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.standards.following.FollowedHealth;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What went wrong with a feed, in words; an argument may itself be the key of a text. */
final class FeedSentences {

    private FeedSentences() {}

    static String of(Texts texts, BusinessException refusal) {
        return sentence(texts, refusal.key().code(), refusal.arguments());
    }

    /** Null where all went well. */
    static @Nullable String of(Texts texts, FollowedHealth health) {
        String problem = health.problem();
        return problem == null ? null : sentence(texts, problem, health.arguments());
    }

    private static String sentence(Texts texts, String code, List<?> arguments) {
        String key = "error." + code;
        return texts.has(key + ".detail")
                ? texts.get(
                        key + ".detail",
                        arguments.stream().map(word -> word(texts, word)).toArray())
                : texts.get(key + ".title");
    }

    private static Object word(Texts texts, Object argument) {
        String text = argument instanceof DefaultMessageSourceResolvable resolvable
                ? Objects.requireNonNullElse(resolvable.getCode(), "")
                : String.valueOf(argument);
        return texts.has(text) ? texts.get(text) : text;
    }
}
