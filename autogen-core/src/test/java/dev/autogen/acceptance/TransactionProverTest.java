package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.OriginalCatalog;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofSubject;
import dev.autogen.proof.TransactionProver;
import dev.autogen.revision.MigrationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proof in the database itself sees its rows, and leaves nothing behind. */
class TransactionProverTest {

    private static final String STATE = "SELECT 'rows ' || count(*) || ' ' || coalesce(sum(n), 0) FROM orders"
            + " UNION ALL SELECT 'orders_id_seq ' || last_value || is_called FROM orders_id_seq"
            + " UNION ALL SELECT 'fresh ' || last_value || is_called FROM fresh"
            + " UNION ALL SELECT 'down ' || last_value || is_called FROM down";

    private final Database postgres = new PostgresDatabase();

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestPostgres.createDatabase();
        database.execute(
                "CREATE TABLE orders (id bigserial PRIMARY KEY, n int); INSERT INTO orders (n) VALUES (1), (2), (2);"
                        + " CREATE SEQUENCE fresh CACHE 10; CREATE SEQUENCE down INCREMENT -3 MINVALUE -100; SELECT nextval('down')");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Proof prove(String upgrade, String downgrade) throws SQLException {
        List<String> before = database.column(STATE);
        CatalogFingerprint catalog = fingerprint();
        String text = "-- autogen revision 1\n-- parents: 0\n\n-- autogen upgrade\n\n" + upgrade
                + "\n\n-- autogen downgrade\n\n" + downgrade + "\n";
        Scope scope = new Scope("public", Set.of("public"), Set.of());
        Proof proof;
        try (Connection connection = database.connect()) {
            proof = new TransactionProver(database::connect, postgres, null)
                    .prove(
                            MigrationFile.parse(Path.of("1.sql"), text.getBytes(StandardCharsets.UTF_8)),
                            new ProofSubject(
                                    OriginalCatalog.read(connection, postgres.serverVersion(connection), scope),
                                    postgres.introspect(connection, scope),
                                    List.of(),
                                    Dependents.NONE,
                                    (copy, upgraded) -> List.of()));
        }
        assertThat(database.column(STATE)).isEqualTo(before);
        assertThat(fingerprint().differencesTo(catalog)).isEmpty();
        return proof;
    }

    private CatalogFingerprint fingerprint() throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogFingerprint.of(connection, List.of("public"), List.of());
        }
    }

    @Test
    void leavesNothingBehindNotEvenInSequences() throws SQLException {
        Proof proof = prove(
                "INSERT INTO orders (n) SELECT n FROM orders; SELECT nextval('fresh'), nextval('fresh'), nextval('down');"
                        + " SELECT setval('orders_id_seq', 1000); ALTER TABLE orders ADD COLUMN m bigserial;"
                        + " ALTER TABLE orders ADD COLUMN k bigint DEFAULT nextval('fresh');",
                "ALTER TABLE orders DROP COLUMN k, DROP COLUMN m; DELETE FROM orders WHERE n IS NULL;");
        assertThat(proof).isInstanceOf(Proof.Proven.class);
        assertThat(proof.words())
                .contains(" in the database itself, with its rows, but not held against Hibernate's schema (sql ");
    }

    @Test
    void seesWhatRowsRefuse() throws SQLException {
        assertThat(prove("CREATE UNIQUE INDEX once ON orders (n);", "DROP INDEX once;"))
                .isInstanceOfSatisfying(Proof.Failed.class, failed -> {
                    assertThat(failed.what())
                            .startsWith(
                                    "a statement of the upgrade fails in the database itself: ERROR: could not create");
                    assertThat(failed.details()).first().asString().startsWith("1.sql:6:1: ");
                });
        assertThat(prove("ALTER TABLE orders ALTER n SET NOT NULL;", "ALTER TABLE orders ADD COLUMN x int;"))
                .isInstanceOfSatisfying(
                        Proof.Failed.class,
                        failed -> assertThat(failed.what()).isEqualTo("the downgrade does not lead back"));
    }

    @Test
    void refusesWhatNoTransactionTakesBack() throws SQLException {
        assertThat(prove("-- autogen no-transaction\nCREATE INDEX CONCURRENTLY a ON orders (n);", "DROP INDEX a;")
                        .words())
                .isEqualTo(
                        "not proven, because the statement at 1.sql:7 runs outside a transaction: CREATE INDEX CONCURRENTLY a ON"
                                + " orders (n)");
        assertThat(prove("CREATE INDEX a ON orders (n);\n-- autogen commit\nSELECT 1;", "DROP INDEX a;")
                        .words())
                .isEqualTo(
                        "not proven, because the statement at 1.sql:8 runs in a second transaction, after -- autogen commit");
        assertThat(prove("-- autogen java com.acme.Step\n", "").words())
                .contains("the statement at 1.sql:6 calls a class");
    }

    @Test
    void doesNotWaitLongForLocks() throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS SHARE MODE");
            assertThat(prove("ALTER TABLE orders ADD COLUMN x int;", "ALTER TABLE orders DROP COLUMN x;")
                            .words())
                    .startsWith(
                            "not proven, because the statement at 1.sql:6 took too long: ERROR: canceling statement");
            other.rollback();
        }
    }
}
