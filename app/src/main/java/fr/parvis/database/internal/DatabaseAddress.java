package fr.parvis.database.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and who owns it. The passwords of the {@linkplain Role other roles} are derived from the
 * owner's (HMAC-SHA-256 of the role's name), so that every replica of the application knows them without a shared file.
 *
 * @param url {@code jdbc:postgresql:…}; credentials in it are ignored
 * @param owner the account that owns the schemas and migrates
 */
public record DatabaseAddress(String url, String owner, String password) {

    /** Connections of the owner: migrations and partitions only. */
    public DataSource ownerDataSource() {
        return dataSource(owner, password);
    }

    /** Connections of a role, unpooled. */
    public DataSource dataSource(Role role) {
        return dataSource(role.user(), passwordOf(role));
    }

    /** Connections under another account, unpooled. */
    public DataSource dataSource(String user, String itsPassword) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(itsPassword);
        dataSource.setApplicationName("parvis");
        dataSource.setReWriteBatchedInserts(true);
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }

    /** The role's password, 64 hexadecimal digits. */
    public String passwordOf(Role role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.user().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return owner + " at " + url.replaceFirst("\\?.*", "");
    }
}
