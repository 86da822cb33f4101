package fr.parvis.identity.web;

import fr.parvis.identity.IdentityError;
import fr.parvis.kernel.BusinessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of Web Authentication, both ways; what a browser sends is bounded and refused in one word. */
final class PasskeyJson {

    private static final int LONGEST = 32_768;
    private static final int LONGEST_LABEL = 60;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> readAssertion(String body) {
        return read(body, () -> json.readValue(body, ASSERTION));
    }

    /** {@code {"label": …, "credential": …}}. */
    RelyingPartyPublicKey readAttestation(String body) {
        return read(body, () -> {
            JsonNode tree = json.readTree(body);
            String label = tree.path("label").asString("").strip();
            String sound =
                    label.isEmpty() ? "Clé d’accès" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
            return new RelyingPartyPublicKey(
                    json.readValue(json.treeAsTokens(tree.path("credential")), ATTESTATION), sound);
        });
    }

    private static <T> T read(String body, Reading<T> reading) {
        if (body.length() > LONGEST) {
            throw new BusinessException(IdentityError.PASSKEY_REFUSED);
        }
        try {
            return reading.read();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BusinessException(e, IdentityError.PASSKEY_REFUSED);
        }
    }

    private interface Reading<T> {
        T read();
    }
}
