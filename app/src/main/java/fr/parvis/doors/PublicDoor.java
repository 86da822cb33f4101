package fr.parvis.doors;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the public port once the pages behind it can be served, and closes it first. */
@Component
public class PublicDoor implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PublicDoor.class);
    private static final int CLOSING_SECONDS = 10;

    private final Vertx vertx;
    private final DoorsSettings settings;
    private final List<DoorRoute> routes;
    private volatile int port;

    PublicDoor(Vertx vertx, DoorsSettings settings, List<DoorRoute> routes) {
        this.vertx = vertx;
        this.settings = settings;
        this.routes = List.copyOf(routes);
    }

    /** The port that is open; 0 while the door is closed. */
    public int port() {
        return port;
    }

    @EventListener
    void open(ServletWebServerInitializedEvent ready) {
        int behind = ready.getWebServer().getPort();
        DeploymentOptions instances = new DeploymentOptions().setInstances(settings.loops());
        KeptPages kept = new KeptPages(settings.kept().toBytes());
        await(vertx.deployVerticle(() -> new DoorLoop(settings, routes, kept, behind, this::opened), instances));
        LOG.info("Door open on {}:{}", settings.address(), port);
    }

    private void opened(int actual) {
        port = actual;
    }

    @Override
    public void destroy() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.await(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new CompletionException(late);
        }
    }
}
