package fr.parvis.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Pages that ask and then take nothing off their line, as a phone in a tunnel does. */
final class SlowReaders implements AutoCloseable {

    private static final int RECEIVE_BUFFER_BYTES = 8 * 1024;

    private final List<Socket> sockets = new ArrayList<>();

    SlowReaders(int port, String path, int size) throws IOException {
        for (int page = 0; page < size; page++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(SseCrowd.request(path, page));
            sockets.add(socket);
        }
    }

    /** How many the server has let go: reads what is left on each line until its end, or until nothing comes. */
    int dropped() throws IOException {
        int dropped = 0;
        byte[] left = new byte[64 * 1024];
        for (Socket socket : sockets) {
            socket.setSoTimeout(500);
            dropped += isDropped(socket, left) ? 1 : 0;
        }
        return dropped;
    }

    private static boolean isDropped(Socket socket, byte[] left) throws IOException {
        long deadline = System.nanoTime() + 1_000_000_000L;
        try {
            while (System.nanoTime() < deadline) {
                if (socket.getInputStream().read(left) < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
