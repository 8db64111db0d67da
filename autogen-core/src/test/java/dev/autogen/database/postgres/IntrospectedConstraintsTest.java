package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.IntrospectionCase.of;
import static dev.autogen.schema.Deferrability.INITIALLY_DEFERRED;
import static dev.autogen.schema.Deferrability.INITIALLY_IMMEDIATE;
import static dev.autogen.schema.Deferrability.NOT_DEFERRABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrospectedConstraintsTest {

    private final CaseDatabase database = new CaseDatabase();

    @BeforeAll
    void makeReferencedTables() {
        database.database().execute("""
                CREATE SCHEMA other;
                CREATE TABLE other.r (x int, a int, b int, PRIMARY KEY (b, a), UNIQUE (a));
                ALTER TABLE other.r DROP COLUMN x
                """);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    static Stream<IntrospectionCase> cases() {
        return Stream.of(primaryKeys(), uniques(), checks(), foreignKeys()).flatMap(Function.identity());
    }

    private static Stream<IntrospectionCase> primaryKeys() {
        Function<Schema, @Nullable Object> read =
                schema -> CaseDatabase.t(schema).primaryKey();
        ObjectName name = ObjectName.given("t_pkey");
        return Stream.of(
                of("no primary key", "CREATE TABLE t (a int)", read, null),
                of(
                        "primary key",
                        "CREATE TABLE t (a int PRIMARY KEY)",
                        read,
                        new PrimaryKey(name, List.of("a"), List.of(), NOT_DEFERRABLE, null)),
                of(
                        "its column order",
                        "CREATE TABLE t (a int, b int, PRIMARY KEY (b, a))",
                        read,
                        new PrimaryKey(name, List.of("b", "a"), List.of(), NOT_DEFERRABLE, null)),
                of(
                        "its name and included columns",
                        "CREATE TABLE t (a int, b int, CONSTRAINT \"My Key\" PRIMARY KEY (a) INCLUDE (b))",
                        read,
                        new PrimaryKey(ObjectName.given("My Key"), List.of("a"), List.of("b"), NOT_DEFERRABLE, null)),
                of(
                        "its deferrability",
                        "CREATE TABLE t (a int PRIMARY KEY DEFERRABLE)",
                        read,
                        new PrimaryKey(name, List.of("a"), List.of(), INITIALLY_IMMEDIATE, null)));
    }

    private static Stream<IntrospectionCase> uniques() {
        Function<Schema, @Nullable Object> read =
                schema -> CaseDatabase.t(schema).uniqueConstraints();
        ObjectName name = ObjectName.given("t_a_key");
        return Stream.of(
                of("no unique", "CREATE TABLE t (a int)", read, List.of()),
                of(
                        "unique",
                        "CREATE TABLE t (a int UNIQUE)",
                        read,
                        List.of(new UniqueConstraint(name, List.of("a"), List.of(), false, NOT_DEFERRABLE, null))),
                of(
                        "unique order and included",
                        "CREATE TABLE t (a int, b int, c int, CONSTRAINT u UNIQUE (b, a) INCLUDE (c))",
                        read,
                        List.of(new UniqueConstraint(
                                ObjectName.given("u"), List.of("b", "a"), List.of("c"), false, NOT_DEFERRABLE, null))),
                of(
                        "unique deferred",
                        "CREATE TABLE t (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)",
                        read,
                        List.of(new UniqueConstraint(name, List.of("a"), List.of(), false, INITIALLY_DEFERRED, null))),
                new IntrospectionCase(
                        "unique nulls not distinct",
                        15,
                        "CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT)",
                        read,
                        List.of(new UniqueConstraint(name, List.of("a"), List.of(), true, NOT_DEFERRABLE, null))),
                of(
                        "a unique constraint is no index",
                        "CREATE TABLE t (a int UNIQUE)",
                        schema -> CaseDatabase.t(schema).indexes().size(),
                        0));
    }

    private static Stream<IntrospectionCase> checks() {
        Function<Schema, @Nullable Object> read =
                schema -> CaseDatabase.t(schema).checks();
        ObjectName name = ObjectName.given("t_a_check");
        return Stream.of(
                of("no check", "CREATE TABLE t (a int NOT NULL)", read, List.of()),
                of(
                        "check",
                        "CREATE TABLE t (a int CHECK (a>0))",
                        read,
                        List.of(new CheckConstraint(name, "(a > 0)", List.of("a"), false, true, null))),
                of(
                        "check of two columns",
                        "CREATE TABLE t (b int, a int, CONSTRAINT c CHECK (a > b))",
                        read,
                        List.of(new CheckConstraint(
                                ObjectName.given("c"), "(a > b)", List.of("a", "b"), false, true, null))),
                of(
                        "check without columns",
                        "CREATE TABLE t (a int, CONSTRAINT c CHECK (random() < 2))",
                        read,
                        List.of(new CheckConstraint(
                                ObjectName.given("c"),
                                "(random() < (2)::double precision)",
                                List.of(),
                                false,
                                true,
                                null))),
                of(
                        "check no inherit",
                        "CREATE TABLE t (a int CHECK (a>0) NO INHERIT)",
                        read,
                        List.of(new CheckConstraint(name, "(a > 0)", List.of("a"), true, true, null))),
                of(
                        "check not valid",
                        "CREATE TABLE t (a int); ALTER TABLE t ADD CHECK (a>0) NOT VALID",
                        read,
                        List.of(new CheckConstraint(name, "(a > 0)", List.of("a"), false, false, null))));
    }

    private static Stream<IntrospectionCase> foreignKeys() {
        Function<Schema, @Nullable Object> read =
                schema -> CaseDatabase.t(schema).foreignKeys();
        return Stream.of(
                of("no foreign key", "CREATE TABLE t (a int)", read, List.of()),
                of(
                        "foreign key",
                        "CREATE TABLE t (a int REFERENCES other.r (a))",
                        read,
                        List.of(foreignKey(false, List.of(), NOT_DEFERRABLE, true))),
                of(
                        "to itself",
                        "CREATE TABLE t (a int PRIMARY KEY, b int REFERENCES t)",
                        schema -> CaseDatabase.t(schema)
                                .foreignKeys()
                                .get(0)
                                .referencedColumns()
                                .toString(),
                        "[a]"),
                of(
                        "to the primary key elsewhere",
                        "CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES other.r)",
                        schema -> CaseDatabase.t(schema)
                                .foreignKeys()
                                .get(0)
                                .referencedColumns()
                                .toString(),
                        "[b, a]"),
                of(
                        "to a partitioned table",
                        "CREATE TABLE r (a int PRIMARY KEY) PARTITION BY LIST (a); CREATE TABLE r1 PARTITION OF r FOR VALUES IN (1);"
                                + "CREATE TABLE t (a int REFERENCES r)",
                        schema -> CaseDatabase.t(schema).foreignKeys().stream()
                                .map(k -> k.referencedTable().name())
                                .toList()
                                .toString(),
                        "[r]"),
                of(
                        "match full",
                        "CREATE TABLE t (a int REFERENCES other.r (a) MATCH FULL)",
                        read,
                        List.of(foreignKey(true, List.of(), NOT_DEFERRABLE, true))),
                of(
                        "foreign key deferrable",
                        "CREATE TABLE t (a int REFERENCES other.r (a) DEFERRABLE)",
                        read,
                        List.of(foreignKey(false, List.of(), INITIALLY_IMMEDIATE, true))),
                of(
                        "foreign key deferred",
                        "CREATE TABLE t (a int REFERENCES other.r (a) INITIALLY DEFERRED)",
                        read,
                        List.of(foreignKey(false, List.of(), INITIALLY_DEFERRED, true))),
                of(
                        "foreign key not valid",
                        "CREATE TABLE t (a int); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES other.r (a) NOT VALID",
                        read,
                        List.of(foreignKey(false, List.of(), NOT_DEFERRABLE, false))),
                action("CASCADE", ReferentialAction.CASCADE),
                action("RESTRICT", ReferentialAction.RESTRICT),
                action("SET NULL", ReferentialAction.SET_NULL),
                action("SET DEFAULT", ReferentialAction.SET_DEFAULT),
                action("NO ACTION", ReferentialAction.NO_ACTION),
                of(
                        "on update",
                        "CREATE TABLE t (a int REFERENCES other.r (a) ON UPDATE CASCADE)",
                        schema -> CaseDatabase.t(schema).foreignKeys().get(0).onUpdate(),
                        ReferentialAction.CASCADE),
                new IntrospectionCase(
                        "set null of some columns",
                        15,
                        "CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES other.r ON DELETE SET NULL (b))",
                        schema -> CaseDatabase.t(schema)
                                .foreignKeys()
                                .get(0)
                                .setColumns()
                                .toString(),
                        "[b]"));
    }

    private static IntrospectionCase action(String sql, ReferentialAction expected) {
        return of(
                "on delete " + sql,
                "CREATE TABLE t (a int REFERENCES other.r (a) ON DELETE " + sql + ")",
                schema -> CaseDatabase.t(schema).foreignKeys().get(0).onDelete(),
                expected);
    }

    private static ForeignKey foreignKey(
            boolean matchFull,
            List<String> setColumns,
            dev.autogen.schema.Deferrability deferrability,
            boolean validated) {
        return new ForeignKey(
                ObjectName.given("t_a_fkey"),
                List.of("a"),
                new QualifiedName("other", "r"),
                List.of("a"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                matchFull,
                setColumns,
                deferrability,
                validated,
                null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(IntrospectionCase example) throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= example.since());
        assertThat(example.read().apply(database.read(example.ddl()))).isEqualTo(example.expected());
    }
}
