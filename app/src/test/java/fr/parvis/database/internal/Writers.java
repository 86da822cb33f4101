package fr.parvis.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Clients that insert numbered rows into {@code load.line}, one commit each, and remember what was acknowledged. */
final class Writers implements AutoCloseable {

    /** What a dead database may take to answer again. */
    private static final long PATIENCE_SECONDS = 10;

    private final DataSource dataSource;
    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    private Writers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static Writers start(DataSource dataSource, int count) {
        Writers writers = new Writers(dataSource);
        for (int i = 0; i < count; i++) {
            writers.threads.add(Thread.ofVirtual().start(writers::write));
        }
        return writers;
    }

    private void write() {
        while (open) {
            long id = next.incrementAndGet();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement insert = connection.prepareStatement("insert into load.line values (?)")) {
                insert.setLong(1, id);
                insert.executeUpdate();
                acknowledge(id);
            } catch (SQLException unanswered) {
                // not acknowledged: this number may or may not be there, the next one is another row
                Thread.onSpinWait();
            }
        }
    }

    private void acknowledge(long id) {
        lock.lock();
        try {
            acknowledged.add(id);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until that many more rows are acknowledged. */
    void awaitMore(int rows) throws InterruptedException {
        lock.lock();
        try {
            int wanted = acknowledged.size() + rows;
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (acknowledged.size() < wanted) {
                int before = acknowledged.size();
                left = more.awaitNanos(left);
                if (left <= 0 && acknowledged.size() == before) {
                    throw new AssertionError("Nothing acknowledged for " + PATIENCE_SECONDS + " s");
                }
                left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return acknowledged.size();
        } finally {
            lock.unlock();
        }
    }

    /** Acknowledged rows that the database does not have. */
    Set<Long> listMissing(DataSource database) throws SQLException {
        Set<Long> missing = new HashSet<>(acknowledged);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from load.line")) {
            while (rows.next()) {
                missing.remove(rows.getLong(1));
            }
        }
        return missing;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
