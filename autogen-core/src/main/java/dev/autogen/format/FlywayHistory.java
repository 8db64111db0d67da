package dev.autogen.format;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads Flyway's history table. */
final class FlywayHistory implements RunnerHistory {

    private static final String USUAL = "flyway_schema_history";

    private final RunnerTable table;

    private final FlywayNaming naming;

    /** @param table with its schema where that is not the default schema; null for its usual name */
    FlywayHistory(@Nullable String table, FlywayNaming naming) {
        this.table = RunnerTable.of(table == null ? USUAL : table);
        this.naming = naming;
    }

    /** What the rows come to: versions that are applied, and up to where older ones do not matter. */
    private static final class State {

        private final Map<FlywayVersion, String> applied = new TreeMap<>();

        private @Nullable FlywayVersion baseline;

        void add(FlywayVersion version, String type, boolean success) {
            if (type.startsWith("UNDO") || type.equals("DELETE")) {
                applied.remove(version);
            } else if (!success) {
                return;
            } else if (type.contains("BASELINE")) {
                baseline = version;
            } else {
                applied.put(version, type);
            }
        }

        boolean has(FlywayVersion version) {
            return applied.containsKey(version) || isBelowBaseline(version);
        }

        boolean isBelowBaseline(FlywayVersion version) {
            return baseline != null && version.compareTo(baseline) <= 0;
        }

        List<String> rows() {
            Set<FlywayVersion> all = new LinkedHashSet<>(applied.keySet());
            if (baseline != null) {
                all.add(baseline);
            }
            return all.stream().max(Comparator.naturalOrder()).map(FlywayVersion::text).stream()
                    .toList();
        }
    }

    @Override
    public Applied read(Connection connection, MigrationDirectory migrations) throws SQLException {
        if (!table.exists(connection)) {
            return Applied.NOTHING;
        }
        State state = state(connection);
        Set<String> applied = new LinkedHashSet<>();
        Set<FlywayVersion> known = new LinkedHashSet<>();
        for (MigrationFile file : migrations.files()) {
            List<FlywayVersion> versions = versions(file);
            known.addAll(versions);
            if (versions.stream().allMatch(state::has)) {
                applied.add(file.id());
            }
        }
        List<String> rows = migrations.files().stream()
                .map(MigrationFile::id)
                .filter(applied::contains)
                .reduce((first, second) -> second)
                .map(List::of)
                .orElse(state.rows());
        List<String> unknown = new ArrayList<>();
        state.applied.forEach((version, type) -> {
            if (type.equals("SQL")
                    && !known.contains(version)
                    && !state.isBelowBaseline(version)
                    && !isBelow(version, migrations)) {
                unknown.add(version.text());
            }
        });
        return new Applied(rows, applied, unknown);
    }

    @Override
    public Condition inspect(Connection connection, MigrationDirectory migrations) throws SQLException {
        if (!table.exists(connection)) {
            return Condition.GOOD;
        }
        Map<FlywayVersion, Integer> checksums = new TreeMap<>();
        Map<String, String> failed = new LinkedHashMap<>();
        List<String> passedOver = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, type, success, checksum, script FROM "
                        + table.sql() + " ORDER BY installed_rank")) {
            while (row.next()) {
                String script = String.valueOf(row.getString("script"));
                String type = row.getString("type");
                Optional<FlywayVersion> version =
                        Optional.ofNullable(row.getString("version")).flatMap(FlywayVersion::parse);
                failed.remove(script);
                if (!row.getBoolean("success")) {
                    failed.put(script, script);
                } else if (type.equals("DELETE") || type.startsWith("UNDO")) {
                    version.ifPresent(checksums::remove);
                } else if (type.equals("JDBC")) {
                    passedOver.add(script + ", a Java migration");
                } else if (type.startsWith("SQL") && version.isPresent()) {
                    checksums.put(version.get(), row.getInt("checksum"));
                }
            }
        }
        return new Condition(List.copyOf(failed.values()), changed(migrations, checksums), passedOver);
    }

    private List<Path> changed(MigrationDirectory migrations, Map<FlywayVersion, Integer> checksums) {
        return migrations.files().stream()
                .flatMap(file -> file.paths().stream())
                .filter(path -> naming.read(path)
                        .filter(name -> name.kind() == 'V')
                        .map(FlywayName::version)
                        .filter(checksums::containsKey)
                        .filter(version -> !Objects.equals(checksums.get(version), FlywayChecksum.of(path)))
                        .isPresent())
                .toList();
    }

    /** A baseline migration stands for what was before it. */
    private boolean isBelow(FlywayVersion version, MigrationDirectory migrations) {
        return migrations.files().stream()
                .limit(1)
                .flatMap(file -> naming.read(file.path()).stream())
                .anyMatch(
                        first -> first.kind() == 'B' && version.compareTo(Objects.requireNonNull(first.version())) < 0);
    }

    /** A revision may be several versions. */
    private List<FlywayVersion> versions(MigrationFile file) {
        Map<FlywayVersion, Path> versions = new LinkedHashMap<>();
        file.paths()
                .forEach(path -> naming.read(path)
                        .filter(name -> name.kind() == 'V' || name.kind() == 'B')
                        .ifPresent(name -> versions.put(Objects.requireNonNull(name.version()), path)));
        return List.copyOf(versions.keySet());
    }

    private State state(Connection connection) throws SQLException {
        State state = new State();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, type, success FROM " + table.sql()
                        + " WHERE version IS NOT NULL ORDER BY installed_rank")) {
            while (row.next()) {
                String type = row.getString("type");
                boolean success = row.getBoolean("success");
                FlywayVersion.parse(row.getString("version")).ifPresent(version -> state.add(version, type, success));
            }
        }
        return state;
    }
}
