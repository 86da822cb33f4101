package fr.parvis.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many connections, each sending its next request when it has its answer. Costs little beside the server. */
final class HttpLoad {

    private static final int WARM_UP_SHARE = 4;

    private HttpLoad() {}

    /**
     * Loads a port for about so many seconds, after a warm-up of a quarter of that.
     *
     * @param request makes a connection's requests; called with the connection's number
     */
    static Rate run(int port, int connections, double seconds, IntFunction<RequestSource> request)
            throws InterruptedException {
        once(port, connections, seconds / WARM_UP_SHARE, request);
        return once(port, connections, seconds, request);
    }

    private static Rate once(int port, int connections, double seconds, IntFunction<RequestSource> request)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<long[]>> workers = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            RequestSource source = request.apply(number);
            workers.add(() -> converse(port, source, end));
        }
        long[] all = collect(workers, connections);
        return new Rate(all.length, (System.nanoTime() - start) / 1e9, all);
    }

    private static long[] collect(List<Callable<long[]>> workers, int threads) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : pool.invokeAll(workers)) {
                parts.add(part.get());
            }
            return parts.stream().flatMapToLong(Arrays::stream).toArray();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static long[] converse(int port, RequestSource source, long end) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            Answer answer = new Answer(in);
            for (long now = System.nanoTime(); now < end; ) {
                out.write(source.next());
                answer.read();
                long done = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = done - now;
                now = done;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /** Makes the next request, whole, as bytes. */
    interface RequestSource {
        byte[] next();
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String type, String authorization, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nAuthorization: "
                        + authorization + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }
}
