package fr.parvis.identity.internal;

import fr.parvis.database.DataFolder;
import fr.parvis.database.SecretSeal;
import org.springframework.stereotype.Component;

/** Seals the keys of one-time codes, under {@code identity.key}. */
@Component
class Seal {

    private final SecretSeal seal;

    Seal(DataFolder data) {
        this.seal = SecretSeal.in(data, "identity");
    }

    /** @param owner whom the secret belongs to: sealed for one, it opens for no other */
    byte[] close(byte[] secret, byte[] owner) {
        return seal.close(secret, owner);
    }

    byte[] open(byte[] sealed, byte[] owner) {
        return seal.open(sealed, owner);
    }
}
