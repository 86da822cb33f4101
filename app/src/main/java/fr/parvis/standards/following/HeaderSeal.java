package fr.parvis.standards.following;

import fr.parvis.database.DataFolder;
import fr.parvis.database.SecretSeal;
import fr.parvis.kernel.BodyId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Secret headers at rest, sealed under {@code feeds.key} for one subscription of one body. */
@Component
class HeaderSeal {

    private final SecretSeal seal;
    private final JsonMapper json;

    HeaderSeal(DataFolder data, JsonMapper json) {
        this.seal = SecretSeal.in(data, "feeds");
        this.json = json;
    }

    byte @Nullable [] close(BodyId body, UUID id, Map<String, String> headers) {
        return headers.isEmpty() ? null : seal.close(json.writeValueAsBytes(headers), owner(body, id));
    }

    /** Refuses with {@link fr.parvis.database.DatabaseError#SEAL_BROKEN}. */
    Map<String, String> open(BodyId body, UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? Map.of()
                : json.readValue(seal.open(sealed, owner(body, id)), new TypeReference<Map<String, String>>() {});
    }

    private static byte[] owner(BodyId body, UUID id) {
        return (body + "/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
