package fr.parvis.identity.internal;

import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import fr.parvis.kernel.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Ties passkeys to people by a random handle, so that an authenticator never holds our identifier. The “user name” that
 * Spring Security asks by is the person's identifier; the name that the authenticator shows is the mail address.
 */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final PasskeyTable table;
    private final People people;

    PasskeyHolders(PasskeyTable table, People people) {
        this.table = table;
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return table.findHolder(handle).map(person -> entity(person, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        PersonId id = PersonId.of(person);
        return table.findHandle(id).map(handle -> entity(id, handle)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("handles are made by Passkeys alone");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a handle goes with its person");
    }

    /** @throws BusinessException where the person was erased */
    private PublicKeyCredentialUserEntity entity(PersonId person, Bytes handle) {
        String mail = people.getMail(person).value();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(mail)
                .displayName(mail)
                .build();
    }
}
