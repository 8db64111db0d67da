package dev.autogen.format;

import dev.autogen.AutogenException;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Liquibase's history table: a row for each changeset that was run. */
final class LiquibaseHistory implements RunnerHistory {

    private static final String USUAL = "databasechangelog";

    private final RunnerTable table;

    /** @param table with its schema where that is not the default schema; null for its usual name */
    LiquibaseHistory(@Nullable String table) {
        this.table = RunnerTable.of(table == null ? USUAL : table);
    }

    /** A changeset is known by its file, too: ids are unique within one. */
    private record Row(String file, String changeset) {}

    @Override
    public Applied read(Connection connection, MigrationDirectory migrations) throws SQLException {
        if (!table.exists(connection)) {
            return Applied.NOTHING;
        }
        Set<Row> rows = rows(connection);
        Set<String> applied = new LinkedHashSet<>();
        Set<Row> known = new LinkedHashSet<>();
        String last = "";
        for (MigrationFile file : migrations.files()) {
            List<Row> own = changesets(file.path());
            known.addAll(own);
            if (rows.containsAll(own)) {
                applied.add(file.id());
                last = file.id();
            }
        }
        // What other changelogs did, in XML or YAML, is nobody's business here; what Autogen wrote is.
        List<String> unknown = rows.stream()
                .filter(row -> row.changeset().startsWith("autogen:") && !known.contains(row))
                .map(row -> row.changeset().substring("autogen:".length()))
                .toList();
        return new Applied(last.isEmpty() ? List.of() : List.of(last), applied, unknown);
    }

    @Override
    public Condition inspect(Connection connection, MigrationDirectory migrations) throws SQLException {
        if (!table.exists(connection)) {
            return Condition.GOOD;
        }
        Set<String> files = migrations.files().stream()
                .flatMap(file -> file.paths().stream())
                .map(path -> name(path.toString()))
                .collect(Collectors.toSet());
        Map<String, Long> others = rows(connection).stream()
                .filter(row -> !files.contains(row.file()))
                .collect(Collectors.groupingBy(Row::file, TreeMap::new, Collectors.counting()));
        List<String> passedOver = new ArrayList<>();
        others.forEach((file, count) -> passedOver.add(
                count + (count == 1 ? " changeset" : " changesets") + " that Liquibase ran from " + file));
        return new Condition(List.of(), List.of(), passedOver);
    }

    private Set<Row> rows(Connection connection) throws SQLException {
        Set<Row> rows = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT author, id, filename FROM " + table.sql()
                        + " WHERE exectype IN ('EXECUTED', 'RERAN', 'MARK_RAN') ORDER BY orderexecuted")) {
            while (result.next()) {
                rows.add(new Row(
                        name(result.getString("filename")), result.getString("author") + ":" + result.getString("id")));
            }
        }
        return rows;
    }

    private static List<Row> changesets(Path path) {
        try {
            return LiquibaseText.of(Files.readString(path)).changesets().stream()
                    .map(changeset -> new Row(name(path.toString()), changeset))
                    .toList();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", path + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** Liquibase writes paths as it was given them, with slashes. */
    private static String name(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
