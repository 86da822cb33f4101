package fr.parvis.database.internal;

import fr.parvis.database.DatabaseError;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of one database server.
 *
 * @param root {@code <data>/postgresql}
 */
record Cluster(Path root, ServerAccount account, PostgresBinaries binaries) {

    static final String SUPERUSER = "postgres";

    private static final String HOST_RULES = """
            # written by Parvis at each start
            local all         all           scram-sha-256
            host  all         all           127.0.0.1/32 scram-sha-256
            host  replication parvis_backup 127.0.0.1/32 scram-sha-256
            """;

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** Creates the data folder if there is none; a power cut in between leaves none. */
    void initialise(String superuserPassword) throws IOException {
        if (Files.exists(data())) {
            String major = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!PostgresBinaries.VERSION.startsWith(major + ".")) {
                throw new BusinessException(DatabaseError.OTHER_VERSION, data(), major, PostgresBinaries.VERSION);
            }
            return;
        }
        Path draft = root.resolve("data.new");
        Path passwordFile = root.resolve("initdb.password");
        DurableFiles.deleteTree(draft);
        DurableFiles.write(passwordFile, superuserPassword);
        account.take(root);
        try {
            initdb(draft, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        DurableFiles.move(draft, data());
    }

    private void initdb(Path draft, Path passwordFile) throws IOException {
        List<String> arguments = List.of(
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Process process = new ProcessBuilder(account.commandLine(binaries.program("initdb"), arguments))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new BusinessException(DatabaseError.INITIALISATION_FAILED, draft, lastWords());
        }
    }

    /** Writes the configuration and answers the port: the one of last time, unless somebody else has taken it. */
    int configure(ServerSettings settings) throws IOException {
        int port = freePort();
        DurableFiles.write(root.resolve("port"), String.valueOf(port));
        DurableFiles.write(data().resolve("postgresql.conf"), settings.configuration(port, root));
        DurableFiles.write(data().resolve("pg_hba.conf"), HOST_RULES);
        account.take(root);
        return port;
    }

    private int freePort() throws IOException {
        Path remembered = root.resolve("port");
        if (Files.exists(remembered)) {
            int port = Integer.parseInt(Files.readString(remembered).strip());
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Why the server did not start, in its own words: the last two lines, without date and process. */
    String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log());
        return lines.subList(Math.max(0, lines.size() - 2), lines.size()).stream()
                .map(line -> line.replaceFirst("^[0-9-]+ [0-9:.]+ UTC \\[\\d+] \\S* ?", ""))
                .collect(Collectors.joining(" "));
    }
}
