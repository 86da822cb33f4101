package fr.parvis.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082,46119246,90693936",
        "1111111109,07081804,68084774,25091201",
        "1111111111,14050471,67062674,99943326",
        "1234567890,89005924,91819424,93441116",
        "2000000000,69279037,90698825,38618901",
        "20000000000,65353130,77737706,47863826"
    })
    void givesTheCodesOfTheRfc(long second, String sha1, String sha256, String sha512) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(new Totp("HmacSHA1", 8).code(KEY, at)).isEqualTo(sha1);
        assertThat(new Totp("HmacSHA256", 8).code(key(32), at)).isEqualTo(sha256);
        assertThat(new Totp("HmacSHA512", 8).code(key(64), at)).isEqualTo(sha512);
    }

    private static byte[] key(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void acceptsAClockThatIsOneStepOff() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        for (int drift = -1; drift <= 1; drift++) {
            String code = Totp.USUAL.code(KEY, now.plusSeconds(30L * drift));
            assertThat(Totp.USUAL.match(KEY, code, now, 0)).hasValue(Totp.step(now) + drift);
        }
        assertThat(Totp.USUAL.match(KEY, Totp.USUAL.code(KEY, now.plusSeconds(60)), now, 0))
                .isEmpty();
    }

    @Test
    void refusesACodeThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        String code = Totp.USUAL.code(KEY, now);
        assertThat(Totp.USUAL.match(KEY, code, now, Totp.step(now))).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
