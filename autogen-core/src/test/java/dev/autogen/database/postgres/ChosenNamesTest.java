package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are made up equal those PostgreSQL makes up for the same statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChosenNamesTest {

    private static final String LONG = "a_name_so_long_that_with_anything_added_it_takes_over_63_bytes";

    private final CaseDatabase database = new CaseDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a int PRIMARY KEY)",
                "CREATE TABLE t (a int UNIQUE, b int, UNIQUE (a, b), UNIQUE (b) INCLUDE (a))",
                "CREATE TABLE t (a int CHECK (a > 0) CHECK (a > 1), b int, CHECK (a > b), CHECK (b > a), CHECK (1 = 1))",
                "CREATE TABLE t (a int PRIMARY KEY, b int REFERENCES t, c int REFERENCES t, UNIQUE (a, b), FOREIGN KEY (a, b) REFERENCES t (a, b))",
                "CREATE TABLE t (a int, b text); CREATE INDEX ON t (a, b); CREATE INDEX ON t (a DESC, b); CREATE INDEX ON t (a) INCLUDE (b)",
                "CREATE TABLE t (a int, b text); CREATE INDEX ON t (lower(b), upper(b), (a + 1), (a + 2), a)",
                "CREATE TABLE t (a int, UNIQUE (a)); CREATE TABLE t_a (\"key\" int, UNIQUE (\"key\")); CREATE TABLE t_a_key2 ()",
                "CREATE TABLE " + LONG + " (a int PRIMARY KEY UNIQUE CHECK (a > 0), b int)",
                "CREATE TABLE " + LONG + " (" + LONG + " int PRIMARY KEY UNIQUE CHECK (" + LONG + " > 0))",
                "CREATE TABLE \"ünïcödé_ünïcödé_ünïcödé_ünïcödé_ü\" (\"ñame_ñame_ñame_ñame_ñame_ñ\" int UNIQUE CHECK (true))",
                "CREATE TABLE \"Mixed Case\" (\"A b\" int PRIMARY KEY CHECK (\"A b\" > 0))",
                "CREATE TABLE t (" + LONG + "1 int, " + LONG + "2 int, UNIQUE (" + LONG + "1, " + LONG + "2))"
            })
    void areThoseOfPostgres(String ddl) throws SQLException {
        String schema = database.newSchema(ddl);
        Schema real = database.introspect(schema, Set.of(schema));
        Schema nameless = withoutNames(real);
        Schema named = settle(nameless, Schema.empty(schema));
        assertThat(names(named)).isEqualTo(names(real));
    }

    @Test
    void areThoseOfTheCurrentSchemaWhereItHasTheSame() throws SQLException {
        String schema = database.newSchema("""
                CREATE TABLE r (x int PRIMARY KEY);
                CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY, b int CONSTRAINT u UNIQUE CONSTRAINT c CHECK (b > 0)
                    CONSTRAINT f REFERENCES r); CREATE INDEX i ON t (a, b)
                """);
        Schema current = database.introspect(schema, Set.of(schema));
        assertThat(names(settle(withoutNames(current), current))).isEqualTo(names(current));
    }

    @Test
    void areFreeEvenWhereTheCurrentSchemaHasThemForSomethingThatStays() throws SQLException {
        String schema = database.newSchema("CREATE TABLE t (a int); CREATE INDEX t_a_key ON t (a) WHERE a > 0");
        Schema current = database.introspect(schema, Set.of(schema));
        Table t = current.tables().get(0);
        UniqueConstraint unique = new UniqueConstraint(
                ObjectName.none(),
                List.of("a"),
                List.of(),
                false,
                dev.autogen.schema.Deferrability.NOT_DEFERRABLE,
                null);
        Table desired = new Table(
                t.name(), t.columns(), null, List.of(unique), List.of(), List.of(), List.of(), false, null, null);
        Schema settled = settle(DesiredTables.schema(schema, desired), current);
        assertThat(settled.tables().get(0).uniqueConstraints().get(0).name()).isEqualTo(ObjectName.given("t_a_key1"));
    }

    @Test
    void aChangedCheckKeepsItsMadeUpName() throws SQLException {
        String schema = database.newSchema("CREATE TABLE t (a int CHECK (a > 0))");
        Schema current = database.introspect(schema, Set.of(schema));
        Table desired = DesiredTables.withCheck(
                DesiredTables.table(new QualifiedName(schema, "t"), Column.of("a", "int", true)),
                ObjectName.none(),
                "a > 1");
        Schema settled = settle(DesiredTables.schema(schema, desired), current);
        assertThat(settled.tables().get(0).checks().get(0).name()).isEqualTo(ObjectName.given("t_a_check"));
    }

    @Test
    void namesTooLongForPostgresAreCut() throws SQLException {
        String name = LONG + "_and_longer";
        Schema desired = DesiredTables.schema(
                "public", DesiredTables.table(new QualifiedName("public", name), Column.of(name, "int", true)));
        Table settled = settle(desired, Schema.empty("public")).tables().get(0);
        assertThat(settled.name().name()).hasSize(63).isEqualTo(name.substring(0, 63));
        assertThat(settled.columns().get(0).name()).isEqualTo(name.substring(0, 63));
    }

    @Test
    void namesThatBecomeOneAreAnError() {
        String name = LONG + "_and_longer";
        Schema desired = DesiredTables.schema(
                "public",
                DesiredTables.table(
                        new QualifiedName("public", "t"),
                        Column.of(name + "1", "int", true),
                        Column.of(name + "2", "int", true)));
        assertThatThrownBy(() -> settle(desired, Schema.empty("public")))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("columns of table public.t")
                .hasMessageContaining(name + "1")
                .hasMessageContaining(name + "2");
    }

    private Schema settle(Schema desired, Schema current) throws SQLException {
        try (Connection connection = database.connect()) {
            return new PostgresDatabase().settle(connection, desired, current);
        }
    }

    private static List<String> names(Schema schema) {
        List<String> names = new ArrayList<>();
        for (Table table : schema.tables()) {
            table.constraints()
                    .forEach(constraint ->
                            names.add(String.valueOf(constraint.name().text())));
            table.indexes()
                    .forEach(index -> names.add(String.valueOf(index.name().text())));
        }
        return names;
    }

    private static Schema withoutNames(Schema schema) {
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                schema.tables().stream().map(ChosenNamesTest::withoutNames).toList(),
                schema.sequences(),
                schema.enumTypes(),
                List.of());
    }

    private static Table withoutNames(Table table) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns(),
                key == null ? null : key.withName(ObjectName.none()),
                nameless(table.uniqueConstraints(), UniqueConstraint.class),
                nameless(table.checks(), CheckConstraint.class),
                nameless(table.foreignKeys(), ForeignKey.class),
                table.indexes().stream()
                        .map(index -> index.withName(ObjectName.none()))
                        .toList(),
                false,
                null,
                null);
    }

    private static <T extends Constraint> List<T> nameless(List<T> constraints, Class<T> type) {
        return constraints.stream()
                .map(constraint -> type.cast(constraint.withName(ObjectName.none())))
                .toList();
    }
}
