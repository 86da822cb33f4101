package fr.parvis.telemetry.web;

import fr.parvis.telemetry.DoorCounters;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.TelemetrySettings;
import fr.parvis.telemetry.spi.LiveFeed;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The MQTT door (3.1, 3.1.1 and 5). Devices publish observations and are acknowledged after the commit; anyone may
 * subscribe to what is live.
 */
@Component
class MqttDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final TelemetrySettings.Mqtt settings;
    private final Reception reception;
    private final MqttSessions sessions;
    private final WrongSecrets wrong;
    private final DoorCounters counters;
    private final ObjectProvider<LiveFeed> feed;
    private volatile int port;
    private volatile @Nullable String deployment;

    MqttDoor(
            Vertx vertx,
            TelemetrySettings settings,
            Reception reception,
            MqttSessions sessions,
            WrongSecrets wrong,
            DoorCounters counters,
            ObjectProvider<LiveFeed> feed) {
        this.vertx = vertx;
        this.settings = settings.mqtt();
        this.reception = reception;
        this.sessions = sessions;
        this.wrong = wrong;
        this.counters = counters;
        this.feed = feed;
    }

    /** The port that is open; 0 while the door is closed. */
    int port() {
        return port;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        LiveFeed live = feed.getIfAvailable();
        DeploymentOptions instances = new DeploymentOptions().setInstances(settings.loops());
        deployment = await(vertx.deployVerticle(
                () -> new MqttLoop(
                        settings,
                        reception,
                        new MqttGreeting(reception, sessions, wrong, settings),
                        counters,
                        live,
                        actual -> port = actual),
                instances));
        LOG.info("MQTT door open on {}:{}", settings.address(), port);
    }

    @Override
    public void stop() {
        String open = deployment;
        deployment = null;
        if (open != null) {
            await(vertx.undeploy(open));
        }
    }

    @Override
    public boolean isRunning() {
        return deployment != null;
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new CompletionException(late);
        }
    }
}
