package fr.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions to the system catalogue; each row of an answer is one sentence about what is wrong. */
final class Catalogue {

    private final Connection connection;

    /** @param connection a superuser's */
    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Everything that is wrong with how bodies are kept apart. */
    List<String> findings() throws SQLException {
        List<String> findings = new ArrayList<>(tableFindings());
        for (String question : List.of(
                CatalogueQuestions.KEYS,
                CatalogueQuestions.INDEXES,
                CatalogueQuestions.FOREIGN_KEYS,
                CatalogueQuestions.FUNCTIONS,
                CatalogueQuestions.VIEWS,
                CatalogueQuestions.ROLES,
                CatalogueQuestions.OWNERSHIP)) {
            findings.addAll(ask(question));
        }
        return findings;
    }

    /** What is wrong with the protection of single tables: columns, row security, policies, privileges. */
    List<String> tableFindings() throws SQLException {
        List<String> findings = new ArrayList<>();
        for (String question : List.of(
                CatalogueQuestions.TABLES,
                CatalogueQuestions.POLICIES,
                CatalogueQuestions.PRIVILEGES,
                CatalogueQuestions.PARTITIONS)) {
            findings.addAll(ask(question));
        }
        return findings;
    }

    /** The tables that are kept apart by body, as {@code schema.table}; partitions go with their parent. */
    List<String> protectedTables() throws SQLException {
        return ask("select name from (" + CatalogueQuestions.PROTECTED + ") as protected order by name");
    }

    /** The policies of a table. */
    List<String> policiesOf(String table) throws SQLException {
        return ask("select polname from pg_policy where polrelid = '" + table + "'::regclass order by polname");
    }

    List<String> ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
