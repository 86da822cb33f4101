package fr.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of the bench's own in the very server that the application uses, with the same durability. */
final class BenchDatabase {

    private static final int PORT_LINE = 3;

    private final String server;
    private final String password;

    /** @param data the data folder of the running application */
    BenchDatabase(Path data) throws IOException, SQLException {
        List<String> pid = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"));
        server = "jdbc:postgresql://127.0.0.1:" + pid.get(PORT_LINE).strip() + "/";
        password = Files.readString(data.resolve("secrets/database-superuser")).strip();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists bench with (force)");
            statement.execute("create database bench");
        }
    }

    /** A connection to the bench's own database, each statement its own durable transaction. */
    Connection connect() throws SQLException {
        return connect("bench");
    }

    /** A connection to the application's database, to look at what is on its disk. */
    Connection connectToApplication() throws SQLException {
        return connect("parvis");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, "postgres", password);
    }
}
