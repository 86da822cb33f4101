package fr.parvis.identity.internal;

import fr.parvis.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys: public keys only. No maker's attestation is asked for: the object kept is the one that holds the key. */
@Repository
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into identity.passkey (credential_id, handle, label, public_key, signature_count,
                          uv_initialized, backup_eligible, backup_state, transports,
                          attestation_object, created_at, last_used_at)
                        values (:id, :handle, :label, :key, :count, :uv, :eligible, :backup, :transports,
                          :attestation, :created, :used)
                        on conflict (credential_id) do update set signature_count = excluded.signature_count,
                          uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                          last_used_at = excluded.last_used_at
                        where passkey.handle = excluded.handle""")
                .param("id", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param(
                        "attestation",
                        Objects.requireNonNull(passkey.getAttestationObject()).getBytes())
                .param("created", sql(passkey.getCreated()))
                .param("used", sql(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from identity.passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .query(PasskeyTable::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from identity.passkey where handle = :handle order by created_at")
                .param("handle", handle.getBytes())
                .query(PasskeyTable::passkey)
                .list();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from identity.passkey where credential_id = :id")
                .param("id", credentialId.getBytes())
                .update();
    }

    int count(PersonId person) {
        return jdbc.sql("""
                        select count(*) from identity.passkey join identity.passkey_holder using (handle)
                        where person_id = :person""")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    Optional<Bytes> findHandle(PersonId person) {
        return jdbc.sql("select handle from identity.passkey_holder where person_id = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional()
                .map(Bytes::new);
    }

    Optional<PersonId> findHolder(Bytes handle) {
        return jdbc.sql("select person_id from identity.passkey_holder where handle = :handle")
                .param("handle", handle.getBytes())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void addHandle(PersonId person, Bytes handle) {
        jdbc.sql(
                        "insert into identity.passkey_holder (person_id, handle) values (:person, :handle) on conflict do nothing")
                .param("person", person.value())
                .param("handle", handle.getBytes())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
