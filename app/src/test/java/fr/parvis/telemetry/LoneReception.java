package fr.parvis.telemetry;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.BodyCodes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The reception without a database: it knows one device, {@code meter}, whatever its secret, and forgets what it takes. */
public final class LoneReception {

    public static final Sender METER =
            new Sender(new BodyId(1), new Device(new BodyId(1), 1, "meter", "Meter", false, null));

    private LoneReception() {}

    public static TelemetrySettings settings() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("parvis.telemetry", TelemetrySettings.class);
    }

    public static Reception open() {
        TelemetrySettings settings = settings();
        return new Reception(
                directory(),
                new Secrets(settings),
                stub(OperatorKey.class),
                stub(Devices.class),
                new DefaultListableBeanFactory().getBeanProvider(BodyCodes.class),
                new ArrivalClock(Clock.systemUTC()),
                new Forgetful(),
                quarantine(),
                stub(KeptMonths.class),
                settings);
    }

    private static Directory directory() {
        Directory directory = stub(Directory.class);
        Device meter = java.util.Objects.requireNonNull(METER.device());
        Directory.Entry entry = new Directory.Entry(meter);
        when(directory.senderOf(any())).thenReturn(Optional.of(METER));
        when(directory.find(any(), anyString()))
                .thenAnswer(asked -> asked.getArgument(1).equals(meter.key()) ? entry : null);
        return directory;
    }

    private static Quarantine quarantine() {
        Quarantine quarantine = stub(Quarantine.class);
        when(quarantine.put(any(), any(), any(), any(), any())).thenReturn(CompletableFuture.completedFuture(null));
        return quarantine;
    }

    private static <T> T stub(Class<T> type) {
        return mock(type, withSettings().stubOnly());
    }

    private static final class Forgetful implements TelemetryLog {

        @Override
        public CompletableFuture<Outcome> append(List<Reading> readings) {
            return CompletableFuture.completedFuture(Outcome.recorded(readings.size()));
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public int waiting() {
            return 0;
        }
    }
}
