package fr.parvis.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.identity.MailAddress;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type to sign in: an address is one or is refused, and stays what it became; no text but the code is the code. */
class TypedProofFuzzTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    static Stream<Arguments> seeds() {
        return Stream.of("Zoé+ville@Évry.example", "123456", "a@b.c\0d", "x".repeat(300))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        if (!text.matches("\\d{6}")) {
            assertThat(Totp.USUAL.match(KEY, text, NOW, 0)).isEmpty();
        }
        assertThat(Base32.encode(typed)).matches("[A-Z2-7]*");
        try {
            MailAddress address = new MailAddress(text);
            assertThat(new MailAddress(address.value())).isEqualTo(address);
            address.local();
        } catch (BusinessException refused) {
            // A refusal is the only thing that a text may bring about.
        }
    }
}
