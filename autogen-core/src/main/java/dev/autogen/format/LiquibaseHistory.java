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

    /**
     * A changeset is known by its file, too: ids are unique within one.
     *
     * @param file as Liquibase was told it, mostly from the root of the class path
     */
    private record Row(String file, String changeset) {

        /** @param alone whether no other file has the same name */
        boolean isOf(Path path, boolean alone) {
            String whole = "/" + path.toAbsolutePath().normalize().toString().replace('\\', '/');
            String known = file.replace('\\', '/').replaceFirst("^(?:classpath:)?/*", "");
            return whole.endsWith("/" + known) || alone && name(known).equals(name(whole));
        }
    }

    @Override
    public Applied read(Connection connection, MigrationDirectory migrations) throws SQLException {
        if (!table.exists(connection)) {
            return Applied.NOTHING;
        }
        Set<Row> rows = rows(connection);
        Set<String> applied = new LinkedHashSet<>();
        Set<Row> known = new LinkedHashSet<>();
        String last = "";
        Map<String, Long> names = names(migrations);
        for (MigrationFile file : migrations.files()) {
            boolean alone = isAlone(file.path(), names);
            Set<String> own = changesets(file.path());
            Set<String> run = new LinkedHashSet<>();
            rows.stream()
                    .filter(row -> own.contains(row.changeset()) && row.isOf(file.path(), alone))
                    .forEach(row -> {
                        run.add(row.changeset());
                        known.add(row);
                    });
            if (run.containsAll(own)) {
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
        Map<String, Long> names = names(migrations);
        Map<String, List<Row>> byFile =
                rows(connection).stream().collect(Collectors.groupingBy(Row::file, TreeMap::new, Collectors.toList()));
        Map<String, Integer> others = new TreeMap<>();
        byFile.forEach((file, rows) -> {
            if (migrations.files().stream()
                    .noneMatch(one -> rows.get(0).isOf(one.path(), isAlone(one.path(), names)))) {
                others.put(file, rows.size());
            }
        });
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
                        result.getString("filename"), result.getString("author") + ":" + result.getString("id")));
            }
        }
        return rows;
    }

    /** How often each name of a file is there. */
    private static Map<String, Long> names(MigrationDirectory migrations) {
        return migrations.files().stream()
                .collect(Collectors.groupingBy(file -> name(file.path().toString()), Collectors.counting()));
    }

    private static boolean isAlone(Path path, Map<String, Long> names) {
        return names.getOrDefault(name(path.toString()), 0L) == 1;
    }

    private static Set<String> changesets(Path path) {
        try {
            return Set.copyOf(LiquibaseText.of(Files.readString(path)).changesets());
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", path + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    private static String name(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
