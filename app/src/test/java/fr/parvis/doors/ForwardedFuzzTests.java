package fr.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a proxy says of its client is taken as it stands, without ever failing. */
class ForwardedFuzzTests {

    private final DoorsSettings settings =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("parvis.doors", DoorsSettings.class);

    static Stream<Arguments> seeds() {
        return Stream.of("203.0.113.9", "unknown, 203.0.113.9", "[2001:db8::1]:80,,")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void nameTheLastClient(byte[] field) {
        String text = new String(field, StandardCharsets.ISO_8859_1);
        assertThat(settings.clientOf(AskedBy.request(Map.of("x-forwarded-for", text))))
                .doesNotContain(",");
    }
}
