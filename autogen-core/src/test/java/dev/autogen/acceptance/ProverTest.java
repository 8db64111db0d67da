package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunSettings;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.OriginalCatalog;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofChecksum;
import dev.autogen.proof.ProofSubject;
import dev.autogen.proof.Prover;
import dev.autogen.proof.ShadowServer;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves what is right, and refuses to prove what is wrong or cannot be tried. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProverTest {

    private final Database postgres = new PostgresDatabase();

    private final StoreVersions versions = new StoreVersions();

    @AfterAll
    void drop() {
        versions.close();
    }

    static List<Arguments> pairs() {
        return StoreVersions.neighbours(0);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void provesTheWaysBetweenVersionsOfAnApplication(int before, int after) throws SQLException {
        try (TestDatabase database = versions.database(before).copy()) {
            long start = System.nanoTime();
            Revision revision = revision(database, versions.database(after), UnaryOperator.identity());
            Proof proof = prove(revision);
            System.out.println("proof " + before + " to " + after + ", "
                    + revision.subject().changes().size() + " changes: " + (System.nanoTime() - start) / 1_000_000
                    + " ms");
            if (revision.file().todos().isEmpty()) {
                assertThat(proof).isInstanceOf(Proof.Proven.class);
                assertThat(proof.words())
                        .isEqualTo("upgrade and downgrade round trip on "
                                + revision.subject().original().version().text() + " (sql "
                                + ProofChecksum.of(revision.file()) + ")");
            } else {
                assertThat(proof.words()).contains(", of the schema only: todos are open (sql ");
            }
        }
    }

    @Test
    void namesWhatAnUpgradeForgets() throws SQLException {
        assertThat(proof(
                        "CREATE TABLE a (id int)",
                        "CREATE TABLE a (id int, name varchar(20)); CREATE INDEX a_name ON a (name)",
                        text -> text.replaceFirst("CREATE INDEX[^;]*;", "")))
                .isInstanceOfSatisfying(Proof.Failed.class, failed -> {
                    assertThat(failed.what()).isEqualTo("the upgrade does not lead to what is wanted");
                    assertThat(failed.details())
                            .anySatisfy(line -> assertThat(line).startsWith("only wanted: index public.a.a_name"));
                });
    }

    @Test
    void namesWhatADowngradeDoesNotBringBack() throws SQLException {
        assertThat(proof(
                        "CREATE TABLE a (id int, name varchar(20))",
                        "CREATE TABLE a (id int, name varchar(40))",
                        text -> text.replaceFirst("(?m)^.*varchar\\(20\\).*;$", "")))
                .isInstanceOfSatisfying(Proof.Failed.class, failed -> {
                    assertThat(failed.what()).isEqualTo("the downgrade does not lead back");
                    assertThat(failed.details())
                            .containsExactly("differs: column public.a.name, type: before the upgrade character"
                                    + " varying(20), after the downgrade character varying(40)");
                });
    }

    @Test
    void showsTheStatementThatFails() throws SQLException {
        assertThat(proof(
                        "CREATE TABLE a (id int)",
                        "CREATE TABLE a (id int, name text)",
                        text -> text.replace("ADD COLUMN name text", "ADD COLUMN name nonsense")))
                .isInstanceOfSatisfying(Proof.Failed.class, failed -> {
                    assertThat(failed.what())
                            .isEqualTo("a statement of the upgrade fails: type \"nonsense\" does not exist");
                    assertThat(String.join("\n", failed.details())).contains("ADD COLUMN name nonsense");
                });
    }

    @Test
    void makesWhatHangsOnTheChangedTables() throws SQLException {
        String view = "; CREATE VIEW v AS SELECT id FROM a; COMMENT ON VIEW v IS 'seen'";
        assertThat(proof("CREATE TABLE a (id int)" + view, "CREATE TABLE a (id bigint)" + view, text -> text))
                .isInstanceOf(Proof.Proven.class);
    }

    /** A trigger's own code is not run: it may look for what the copy has not. */
    @Test
    void makesTheFunctionsThatTheseCall() throws SQLException {
        String others = "; CREATE FUNCTION twice(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 2 * $1';"
                + " CREATE VIEW w AS SELECT twice(id) AS twice FROM a; CREATE VIEW v AS SELECT twice + 1 AS more FROM w;"
                + " CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM FROM nowhere; RETURN NULL; END';"
                + " CREATE TRIGGER late AFTER UPDATE OF id ON a EXECUTE FUNCTION seen()";
        assertThat(proof(
                        "CREATE TABLE a (id int)" + others,
                        "CREATE TABLE a (id bigint)" + others,
                        text -> text.replace("-- autogen downgrade", "UPDATE a SET id = 1;\n\n-- autogen downgrade")))
                .isInstanceOf(Proof.Proven.class);
    }

    @Test
    void leavesAloneWhatIsNotManaged() throws SQLException {
        String others =
                "; CREATE TABLE b (id int, at date) WITH (fillfactor = 70); CREATE INDEX b_some ON b (id) WHERE id > 1;"
                        + " CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT at FROM b;"
                        + " CREATE TABLE p (at date) PARTITION BY RANGE (at)";
        assertThat(proof("CREATE TABLE a (id int)" + others, "CREATE TABLE a (id bigint)" + others, text -> text))
                .isInstanceOf(Proof.Proven.class);
    }

    @Test
    void doesNotPassForACopyThatLacksSomething() throws SQLException {
        String table = "CREATE TABLE a (id int PRIMARY KEY); CLUSTER a USING a_pkey";
        assertThat(proof(table, table + "; CREATE TABLE b (id int)", text -> text)
                        .words())
                .startsWith("not proven, because the copy is not the same")
                .contains("index public.a.a_pkey, clustered");
    }

    @Test
    void doesNotPassForAnExtensionThatIsNotThere() throws SQLException {
        try (TestDatabase before = TestPostgres.createDatabase();
                TestDatabase after = TestPostgres.createDatabase()) {
            execute(before, "CREATE DOMAIN far AS text; CREATE TABLE a (id int, place far)");
            execute(after, "CREATE DOMAIN far AS text; CREATE TABLE a (id bigint, place far)");
            Revision revision = revision(before, after, UnaryOperator.identity());
            OriginalCatalog original = revision.subject().original();
            original.extensions().put("made_up", "public");
            assertThat(prove(revision).words())
                    .isEqualTo(
                            "not proven, because the throw-away server cannot have what there is: ERROR: type \"far\""
                                    + " does not exist; it has no extension made_up (shadow.url names a server that has)");
        }
    }

    @Test
    void missesRolesOnlyWhereTheyAreNamed() throws SQLException {
        try (TestDatabase before = TestPostgres.createDatabase();
                TestDatabase after = TestPostgres.createDatabase()) {
            execute(before, "CREATE TABLE shop (id int)");
            execute(after, "CREATE TABLE shop (id bigint)");
            Revision revision = revision(before, after, UnaryOperator.identity());
            revision.subject().original().roles().add("shop");
            assertThat(prove(revision)).isInstanceOf(Proof.Proven.class);

            Revision granting = revision(
                    before,
                    after,
                    text -> text.replace(
                            "-- autogen downgrade", "GRANT SELECT ON shop TO shop;\n\n-- autogen downgrade"));
            granting.subject().original().roles().add("shop");
            assertThat(prove(granting).words()).isEqualTo("not proven, because the throw-away server has no role shop");
        }
    }

    @Test
    void failsForAnythingElseThatIsUndefined() throws SQLException {
        try (TestDatabase before = TestPostgres.createDatabase();
                TestDatabase after = TestPostgres.createDatabase()) {
            execute(before, "CREATE TABLE shop (id int)");
            execute(after, "CREATE TABLE shop (id bigint)");
            Revision revision = revision(before, after, text -> text.replace("bigint", "nonsense"));
            revision.subject().original().roles().add("shop");
            assertThat(prove(revision)).isInstanceOf(Proof.Failed.class);
            revision.subject().original().collations().add("nonsense");
            assertThat(prove(revision).words())
                    .isEqualTo("not proven, because the copy lacks nonsense: type \"nonsense\" does not exist");
        }
    }

    @Test
    void takesLittleTimeForTenTables() throws SQLException {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            before.append("CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name varchar(20));");
            after.append("CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name varchar(40), at date);");
            after.append("CREATE INDEX ON t" + i + " (at);");
        }
        proof("", "CREATE TABLE a (id int)", text -> text);
        long start = System.nanoTime();
        assertThat(proof(before.toString(), after.toString(), text -> text)).isInstanceOf(Proof.Proven.class);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println("proof of a change of ten tables: " + milliseconds + " ms");
        assertThat(milliseconds).isLessThan(10_000);
    }

    private record Revision(MigrationFile file, ProofSubject subject) {}

    private Proof proof(String before, String after, UnaryOperator<String> tampered) throws SQLException {
        try (TestDatabase first = TestPostgres.createDatabase();
                TestDatabase second = TestPostgres.createDatabase()) {
            execute(first, before);
            execute(second, after);
            return prove(revision(first, second, tampered));
        }
    }

    private Proof prove(Revision revision) throws SQLException {
        TestDatabase server = versions.database(0);
        return new Prover(
                        new ShadowServer(server.url(), server.user(), server.password()),
                        postgres,
                        RunSettings.defaults())
                .prove(revision.file(), revision.subject());
    }

    private Revision revision(TestDatabase before, TestDatabase after, UnaryOperator<String> tampered)
            throws SQLException {
        try (Connection connection = before.connect();
                Connection wanted = after.connect()) {
            Set<String> schemas = new TreeSet<>(before.column(StoreVersions.SCHEMAS));
            schemas.addAll(after.column(StoreVersions.SCHEMAS));
            Scope scope = new Scope(
                    "public",
                    schemas,
                    Set.of(new QualifiedName("public", "autogen_version"), new QualifiedName("public", "autogen_log")));
            Schema current = postgres.introspect(connection, scope);
            Schema desired = postgres.introspect(wanted, scope);
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(current, desired);
            Dependents dependents = postgres.dependents(connection, changes, current);
            Planner planner = new Planner(
                    postgres.actionWriter(postgres.serverVersion(connection), Renaming.NONE, dependents, false));
            String text = "-- autogen revision 1\n-- parents: 0\n-- message: m\n\n-- autogen upgrade\n\n"
                    + SectionText.of(planner.upgrade(changes, current)) + "\n-- autogen downgrade\n\n"
                    + SectionText.of(planner.downgrade(changes, current));
            return new Revision(
                    MigrationFile.parse(Path.of("1_m.sql"), tampered.apply(text).getBytes(StandardCharsets.UTF_8)),
                    new ProofSubject(
                            OriginalCatalog.read(connection, postgres.serverVersion(connection), scope),
                            current,
                            changes,
                            dependents,
                            (copy, upgraded) -> new SchemaDiffer(DiffRules.DATABASES)
                                    .diff(upgraded, desired).stream()
                                            .map(Change::toString)
                                            .toList()));
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
