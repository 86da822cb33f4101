package fr.parvis.identity.web;

import fr.parvis.kernel.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * The key of an authenticator application.
 *
 * @param key in Base32, to type
 * @param address the same as an address, to photograph
 */
public record PairView(String key, String address, @Nullable BusinessException refusal) {

    /** In groups of four, as it is read aloud. */
    public String grouped() {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
