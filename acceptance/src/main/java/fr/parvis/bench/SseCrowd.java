package fr.parvis.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Thousands of open pages in one thread: counts the events that reach them and hands their text on. */
final class SseCrowd implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final AtomicLong received = new AtomicLong();
    private final Listener listener;
    private final Thread reader;

    /** Hears each read of each page: its bytes, from 0 to {@code length}, and when they came. */
    interface Listener {
        void heard(byte[] bytes, int length, long nanoTime);
    }

    SseCrowd(int port, String path, int size, Listener listener) throws IOException {
        this.listener = listener;
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int page = 0; page < size; page++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            channels.add(channel);
        }
        reader = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Reads that brought something. */
    long received() {
        return received.get();
    }

    private void listen() {
        try {
            while (selector.isOpen()) {
                selector.select(this::hear);
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException over) {
            // closed: nothing more to hear
        }
    }

    private void hear(SelectionKey key) {
        buffer.clear();
        try {
            int length = ((SocketChannel) key.channel()).read(buffer);
            if (length < 0) {
                key.cancel();
            } else if (length > 0) {
                received.incrementAndGet();
                listener.heard(buffer.array(), length, System.nanoTime());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        try {
            reader.join(2_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
