package fr.parvis.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 8291, appendix A, byte by byte; and what must be refused. */
class PushEncryptionTests {

    private static final String RECEIVER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTHENTICATION = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void sealsTheExampleOfTheStandardByteByByte() throws GeneralSecurityException {
        ECPublicKey point = P256.read(decode(SENDER));
        KeyPair sender = new KeyPair(
                point,
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(new BigInteger(1, decode(SENDER_PRIVATE)), point.getParams())));
        byte[] sealed = PushEncryption.seal(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                PushKeys.read(RECEIVER, AUTHENTICATION),
                sender,
                decode(SALT));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(SEALED);
    }

    @Test
    void neverSealsTwiceAlikeAndFitsEveryPushService() throws GeneralSecurityException {
        PushEncryption encryption = new PushEncryption();
        PushKeys keys = PushKeys.read(RECEIVER, AUTHENTICATION);
        byte[] longest = new byte[PushEncryption.LONGEST];
        assertThat(encryption.seal(longest, keys)).hasSize(4096).isNotEqualTo(encryption.seal(longest, keys));
        assertThatThrownBy(() -> encryption.seal(new byte[PushEncryption.LONGEST + 1], keys))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesKeysThatAreNone() {
        byte[] beside = decode(RECEIVER);
        beside[64] ^= 1;
        String point = Base64.getUrlEncoder().encodeToString(beside);
        for (String wrong : new String[] {"", "AAAA", "é", point, RECEIVER.substring(0, 80)}) {
            assertThatThrownBy(() -> PushKeys.read(wrong, AUTHENTICATION))
                    .as(wrong)
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> PushKeys.read(RECEIVER, "BTBZMqHH6r4")).isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
