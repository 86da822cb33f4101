package fr.parvis.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Thousands of open pages in one thread: counts what reaches them and hands it on. They come as through a reverse proxy,
 * from network addresses of 200 pages each, so that the limit of one address is respected and not lifted.
 */
final class SseCrowd implements AutoCloseable {

    private static final int PAGES_PER_ADDRESS = 200;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger lost = new AtomicInteger();
    private final Listener listener;
    private final Thread reader;

    /** Hears each read of each page: its number, its bytes from 0 to {@code length}, and when they came. */
    interface Listener {
        void heard(int page, byte[] bytes, int length, long nanoTime);
    }

    SseCrowd(int port, String path, int size, Listener listener) throws IOException {
        this(port, page -> request(path, page), size, listener);
    }

    /** @param request what the page of this number asks for, whole */
    SseCrowd(int port, IntFunction<byte[]> request, int size, Listener listener) throws IOException {
        this.listener = listener;
        for (int page = 0; page < size; page++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request.apply(page)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, page);
            channels.add(channel);
        }
        reader = Thread.ofPlatform().daemon().start(this::listen);
    }

    static byte[] request(String path, int page) {
        return request(path, page, "identity");
    }

    /** As a browser's page asks, which takes packed events. */
    static byte[] packedRequest(String path, int page) {
        return request(path, page, "gzip, deflate, br");
    }

    private static byte[] request(String path, int page, String encodings) {
        int address = page / PAGES_PER_ADDRESS;
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nAccept-Encoding: "
                        + encodings + "\r\nX-Forwarded-For: 10.0." + address / 250 + "." + (address % 250 + 1)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that have reached all pages together. */
    long bytes() {
        return bytes.get();
    }

    /** Pages whose line was closed by the other side. */
    int lost() {
        return lost.get();
    }

    private void listen() {
        try {
            while (selector.isOpen()) {
                selector.select(this::hear);
            }
        } catch (IOException | ClosedSelectorException over) {
            // closed: nothing more to hear
        }
    }

    private void hear(SelectionKey key) {
        buffer.clear();
        try {
            int length = ((SocketChannel) key.channel()).read(buffer);
            if (length < 0) {
                lose(key);
            } else if (length > 0) {
                bytes.addAndGet(length);
                listener.heard((int) key.attachment(), buffer.array(), length, System.nanoTime());
            }
        } catch (IOException gone) {
            lose(key);
        }
    }

    private void lose(SelectionKey key) {
        lost.incrementAndGet();
        key.cancel();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        reader.join(2_000);
    }
}
