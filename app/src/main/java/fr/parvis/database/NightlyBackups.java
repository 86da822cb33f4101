package fr.parvis.database;

import fr.parvis.database.internal.BackupFolder;
import fr.parvis.database.internal.BaseBackup;
import fr.parvis.database.internal.DatabaseServer;
import fr.parvis.database.internal.EmbeddedPostgres;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A base backup each night, and one at the first start and after a restore; the newest ones are kept. */
final class NightlyBackups implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final DatabaseServer server;
    private final DatabaseSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("nightly-backup").factory());
    private volatile boolean running;

    NightlyBackups(DatabaseServer server, DatabaseSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (server instanceof EmbeddedPostgres embedded
                && settings.backupFolder().isPresent()) {
            BackupFolder folder = settings.backupFolder().get();
            schedule(embedded, folder, embedded.needsBackUp(folder) ? Duration.ZERO : untilTonight());
        }
    }

    private void schedule(EmbeddedPostgres embedded, BackupFolder folder, Duration delay) {
        timer.schedule(() -> backUp(embedded, folder), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void backUp(EmbeddedPostgres embedded, BackupFolder folder) {
        try {
            BaseBackup backup = embedded.backUp(folder);
            folder.prune(settings.backupsKept());
            LOG.info("Backup {} taken, {} bytes", backup.name(), backup.bytes());
            schedule(embedded, folder, untilTonight());
        } catch (BusinessException | IOException e) {
            LOG.error("The backup failed and is tried again in an hour", e);
            schedule(embedded, folder, AFTER_FAILURE);
        }
    }

    private Duration untilTonight() {
        return untilNext(clock.instant(), settings.backupAt(), ZoneId.systemDefault());
    }

    /** How long until that time of day comes next; a time that the clocks skip comes when they have skipped it. */
    static Duration untilNext(Instant now, LocalTime at, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(at).atZone(zone);
        ZonedDateTime next = today.toInstant().isAfter(now)
                ? today
                : now.atZone(zone).toLocalDate().plusDays(1).atTime(at).atZone(zone);
        return Duration.between(now, next.toInstant());
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
