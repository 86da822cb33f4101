package fr.parvis.identity.desk;

import fr.parvis.ui.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to correct in a form, in words, by the id of the field; the first word on a field stands. */
public final class DeskErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** The first word on a field stands. */
    public void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The sentence on that field; null when it is right. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }

    /** Each sentence with the way to its field. */
    public List<Link> links() {
        return byField.entrySet().stream()
                .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                .toList();
    }

    /** 422 where there is something to correct. */
    public int status() {
        return isEmpty() ? 200 : 422;
    }
}
