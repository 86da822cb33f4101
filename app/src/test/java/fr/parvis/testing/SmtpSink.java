package fr.parvis.testing;

import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that keeps what it receives (RFC 5321, as far as a client of ours goes). */
public final class SmtpSink implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<Mail> received = new LinkedBlockingQueue<>();
    private final AtomicBoolean refusing = new AtomicBoolean();

    /** A mail as it arrived, its body decoded. */
    public record Mail(String to, String head, String text) {

        public String subject() {
            Matcher line = Pattern.compile("(?m)^Subject: (.*(?:\\R[ \\t].*)*)").matcher(head);
            String subject = line.find() ? line.group(1) : "";
            try {
                return MimeUtility.decodeText(MimeUtility.unfold(subject));
            } catch (UnsupportedEncodingException unknown) {
                throw new UncheckedIOException(unknown);
            }
        }

        /** The path of the one link in it. */
        public String link() {
            Matcher link = Pattern.compile("(?m)^https?://[^/\\s]+(/\\S+)\\s*$").matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link in " + text);
            }
            return link.group(1);
        }
    }

    private SmtpSink(ServerSocket socket) {
        this.socket = socket;
    }

    public static SmtpSink open() {
        try {
            SmtpSink sink = new SmtpSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on answers that it is busy, or takes mail again. */
    public void refuse(boolean refuse) {
        refusing.set(refuse);
    }

    /** The next mail, or null when none comes within half a minute. */
    public @Nullable Mail poll() {
        try {
            return received.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int waiting() {
        return received.size();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    to = line.substring(8).replaceAll("[<> ]", "");
                }
                if (command.startsWith("MAIL") && refusing.get()) {
                    say(client, "451 busy");
                } else if (command.startsWith("DATA")) {
                    say(client, "354 go on");
                    received.add(read(in, to));
                    say(client, "250 taken");
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the client went away
        }
    }

    private static Mail read(BufferedReader in, String to) throws IOException {
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        boolean inBody = false;
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (!inBody && line.isEmpty()) {
                inBody = true;
            } else {
                (inBody ? body : head)
                        .append(line.startsWith("..") ? line.substring(1) : line)
                        .append('\n');
            }
        }
        return new Mail(to, head.toString(), decoded(head.toString(), body.toString()));
    }

    private static String decoded(String head, String body) {
        String kind = head.toLowerCase(Locale.ROOT);
        if (kind.contains("content-transfer-encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
        }
        return kind.contains("content-transfer-encoding: quoted-printable") ? unquoted(body) : body;
    }

    private static String unquoted(String body) {
        String joined = body.replace("=\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=') {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(joined.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
