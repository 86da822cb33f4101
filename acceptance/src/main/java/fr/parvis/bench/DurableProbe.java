package fr.parvis.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/**
 * The barest durable intake that one can write: the JDK's own server, a queue, COPY of what waits, an answer after the
 * commit. No credential, no validation, no state, no history: the limit beside which the real one is measured.
 */
final class DurableProbe implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int AT_ONCE = 1_000;

    private record Waiting(String row, CompletableFuture<Void> kept) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(100_000);
    private final AtomicLong number = new AtomicLong();
    private final List<Thread> writers = new ArrayList<>();
    private final HttpServer server;

    DurableProbe(BenchDatabase database) throws IOException, SQLException {
        database.execute("drop table if exists probe");
        database.execute(
                "create table probe (body_id int, series_id int, t bigint, v float8, primary key (body_id, series_id, t))");
        for (int writer = 0; writer < WRITERS; writer++) {
            Connection connection = database.connect();
            writers.add(Thread.ofPlatform().daemon().start(() -> write(connection)));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        long next = number.incrementAndGet();
        Waiting waiting = new Waiting("1\t" + next % 100 + "\t" + next + "\t12\n", new CompletableFuture<>());
        queue.add(waiting);
        waiting.kept.join();
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    private void write(Connection connection) {
        try {
            List<Waiting> batch = new ArrayList<>();
            while (!Thread.currentThread().isInterrupted()) {
                batch.add(queue.take());
                queue.drainTo(batch, AT_ONCE);
                StringBuilder rows = new StringBuilder();
                batch.forEach(waiting -> rows.append(waiting.row));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy probe from stdin",
                                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
                batch.forEach(waiting -> waiting.kept.complete(null));
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        writers.forEach(Thread::interrupt);
    }
}
