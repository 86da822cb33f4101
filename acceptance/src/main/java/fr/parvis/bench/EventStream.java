package fr.parvis.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page that listens, and understands what it hears: the number of each event, its place and the value shown. */
final class EventStream implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("/lieux/parking-(\\d{3})\"");
    private static final Pattern VALUE = Pattern.compile("figure__value\">(\\d+)<");

    /** A figure as an event brought it. */
    record Event(long id, int place, int value) {}

    private final Socket socket;
    private final BufferedReader in;

    /** @param lastEventId what a browser says that comes back; 0 for one that comes first */
    EventStream(int port, String path, long lastEventId) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String resume = lastEventId == 0 ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" + resume
                                + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The figures that come until nothing has come for so long. */
    List<Event> untilQuiet(int millis) throws IOException {
        socket.setSoTimeout(millis);
        List<Event> events = new ArrayList<>();
        long id = 0;
        int place = -1;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher named = PLACE.matcher(line);
                Matcher valued = VALUE.matcher(line);
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (named.find()) {
                    place = Integer.parseInt(named.group(1));
                } else if (valued.find()) {
                    events.add(new Event(id, place, Integer.parseInt(valued.group(1))));
                }
            }
        } catch (SocketTimeoutException quiet) {
            return events;
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
