package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day's edits on a filled database: up to what Hibernate would make of the new entities, and back to what was. */
class EditingStoryTest {

    /** A dropped column that comes back stands last; a constraint that stays keeps its name. */
    private static final Set<SetAside> SET_ASIDE = Set.of(SetAside.COLUMN_ORDER, SetAside.CONSTRAINT_AND_INDEX_NAMES);

    /** What the author writes for columns that must not be null any more. */
    private static final Map<Integer, Map<String, String>> BACKFILLS =
            Map.of(2, Map.of("supplier.email", "'unknown@store.example'"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void upgradesAFilledDatabaseAndComesBack(int before) {
        try (TestDatabase database = TestPostgres.createDatabase();
                TestDatabase hibernates = TestPostgres.createDatabase()) {
            HibernateSchema.create(hibernates, StoreApp.version(before + 1));
            Project project =
                    new Project(folder).model(StoreApp.version(before)).on(database);
            project.succeeds("revision", "--autogenerate", "-m", "before");
            project.succeeds("upgrade");
            database.execute(StoreApp.seed(before));
            CatalogFingerprint catalogBefore = Catalog.of(database);
            Map<String, List<String>> rowsBefore = rows(database);

            project.model(StoreApp.version(before + 1)).proving(hibernates);
            String file = project.succeeds("revision", "--autogenerate", "-m", "after")
                    .lines()
                    .get(0);
            assertThat(project.read(file))
                    .containsPattern("-- Proof: upgrade and downgrade round trip on PostgreSQL .*"
                            + (BACKFILLS.containsKey(before) ? ", of the schema only: todos are open" : "[0-9.]+")
                            + " \\(sql ");
            project.tickBoxes(file);
            project.fill(file, BACKFILLS.getOrDefault(before, Map.of()));
            // Rows made up for the test of a check may break another version of it.
            project.succeeds("prove", "--no-rows", "--write");
            project.succeeds("upgrade");
            assertThat(Catalog.of(database).differencesTo(Catalog.of(hibernates), SET_ASIDE))
                    .isEmpty();
            assertThat(project.succeeds("check").out()).isEmpty();
            Set<String> untouched = new TreeSet<>(rowsBefore.keySet());
            untouched.retainAll(rows(database).keySet());
            assertThat(untouched).hasSizeGreaterThan(200);
            assertThat(changed(untouched, rowsBefore, rows(database))).isEmpty();

            project.succeeds("downgrade", "-1", "--yes");
            assertThat(Catalog.of(database).differencesTo(catalogBefore, SET_ASIDE))
                    .isEmpty();
            assertThat(changed(untouched, rowsBefore, rows(database))).isEmpty();
        }
    }

    /** Which of the columns do not hold the same values. */
    private static List<String> changed(
            Set<String> columns, Map<String, List<String>> before, Map<String, List<String>> after) {
        return columns.stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> column + ": " + before.get(column) + " -> " + after.get(column))
                .toList();
    }

    /** The values of every column that is not generated, by {@code schema.table.column type}, in the order of the primary key. */
    private static Map<String, List<String>> rows(TestDatabase database) {
        Map<String, List<String>> values = new TreeMap<>();
        for (List<String> column : columns(database)) {
            String table = column.get(0);
            String name = column.get(1);
            values.put(
                    table + "." + name + " " + column.get(2),
                    database.column("SELECT coalesce(" + name + "::text, 'null') FROM " + table + " ORDER BY 1"));
        }
        return values;
    }

    private static List<List<String>> columns(TestDatabase database) {
        return database.rows("""
                SELECT c.oid::regclass::text, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                WHERE c.relkind = 'r' AND c.relname NOT LIKE 'autogen%'
                  AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                """).stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }
}
