package fr.parvis.audit;

import fr.parvis.kernel.BusinessException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The details of a line as the one JSON text that is both kept and hashed: keys sorted, no blanks. */
final class JournalDetails {

    /** Most characters that the details of one line may take. */
    static final int LIMIT = 2_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private JournalDetails() {}

    /** What {@link #of} wrote, in its order. */
    static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        JSON.readTree(text)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        return fields;
    }

    static String of(Map<String, String> fields) {
        String text = JSON.writeValueAsString(new TreeMap<>(fields));
        if (text.length() > LIMIT) {
            throw new BusinessException(AuditError.DETAILS_TOO_LARGE, LIMIT);
        }
        return text;
    }
}
