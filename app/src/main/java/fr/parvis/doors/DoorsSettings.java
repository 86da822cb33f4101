package fr.parvis.doors;

import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the public can reach us.
 *
 * @param address interface to listen on; loopback unless opened on purpose
 * @param port public port; 0 takes a free one
 * @param certificate PEM file of the certificate chain; with it and {@code privateKey} the door speaks TLS itself
 * @param privateKey PEM file of the PKCS#8 key
 * @param idle a connection that neither sends nor receives for so long is closed
 * @param loops event loops that serve the door
 * @param pagesAtOnce requests that may be with the servlet container at the same time; more wait, then are refused
 * @param kept room for answers that are everybody's and may be given again for a second
 * @param trustedProxies addresses whose X-Forwarded-* headers are believed
 */
@ConfigurationProperties("parvis.doors")
public record DoorsSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8080") int port,
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("2") int loops,
        @DefaultValue("128") int pagesAtOnce,
        @DefaultValue("8MB") DataSize kept,

        @DefaultValue({"127.0.0.1", "0:0:0:0:0:0:0:1", "::1"})
        Set<String> trustedProxies) {

    public DoorsSettings {
        new DoorAddress("PARVIS_PORT", address, port, certificate, privateKey);
    }

    DoorAddress door() {
        return new DoorAddress("PARVIS_PORT", address, port, certificate, privateKey);
    }

    /** The network address of who asks: the peer, or what a trusted proxy says of it. */
    public String clientOf(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        String told = trustedProxies.contains(peer) ? request.getHeader("x-forwarded-for") : null;
        return told == null ? peer : told.substring(told.lastIndexOf(',') + 1).strip();
    }
}
