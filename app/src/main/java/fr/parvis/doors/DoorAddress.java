package fr.parvis.doors;

import fr.parvis.kernel.BusinessException;
import io.vertx.core.Future;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a door listens, and with which certificate it speaks TLS there.
 *
 * @param setting what an operator calls the port, {@code PARVIS_PORT}
 * @param certificate PEM file of the certificate chain; null for a door that speaks plain
 * @param privateKey PEM file of the PKCS#8 key
 */
public record DoorAddress(
        String setting,
        String address,
        int port,
        @Nullable Path certificate,
        @Nullable Path privateKey) {

    private static final int LAST_PORT = 65_535;

    /** @throws BusinessException {@link DoorsError}: a port that there is not, half a certificate, an unreadable one */
    public DoorAddress {
        certificate = given(certificate);
        privateKey = given(privateKey);
        if (port < 0 || port > LAST_PORT) {
            throw new BusinessException(DoorsError.WRONG_PORT, setting, String.valueOf(port));
        }
        if ((certificate == null) != (privateKey == null)) {
            throw new BusinessException(DoorsError.HALF_A_CERTIFICATE);
        }
        Stream.of(certificate, privateKey)
                .filter(Objects::nonNull)
                .filter(file -> !Files.isReadable(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new BusinessException(DoorsError.UNREADABLE_CERTIFICATE, file);
                });
    }

    /** A setting that is left empty is none. */
    private static @Nullable Path given(@Nullable Path path) {
        return path == null || path.toString().isEmpty() ? null : path;
    }

    public boolean speaksTls() {
        return certificate != null;
    }

    /** Makes a server listen here. */
    public void applyTo(NetServerOptions options) {
        options.setHost(address).setPort(port);
        if (certificate != null && privateKey != null) {
            options.setSsl(true)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertPath(certificate.toString())
                            .setKeyPath(privateKey.toString()));
        }
    }

    /** The failure to listen here, as a refusal where that is what it is. */
    public <T> Future<T> told(Throwable failure) {
        return Future.failedFuture(
                failure instanceof BindException
                        ? new BusinessException(failure, DoorsError.TAKEN_PORT, setting, address, String.valueOf(port))
                        : failure);
    }
}
