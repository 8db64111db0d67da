package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision is proven before it is written. */
class ProofTest {

    private static final String[] REVISION = {"revision", "--autogenerate", "-m", "more"};

    /** Writes another upgrade than it was given. */
    private static final String TAMPERING = """
            {{#header}}
            {{.}}
            {{/header}}
            {{#hasProof}}
            --
            -- Proof: {{proof}}
            {{/hasProof}}

            -- autogen upgrade

            {{upgrade}}
            ALTER TABLE customer ADD COLUMN extra integer;

            -- autogen downgrade

            {{downgrade}}
            """;

    @TempDir
    private Path folder;

    private TestDatabase database;

    private Project project;

    @BeforeEach
    void makeTable() {
        database = TestPostgres.createDatabase();
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY);"
                + " CREATE VIEW big AS SELECT id FROM customer WHERE id > 1000");
        project = new Project(folder)
                .model(Customers.with(
                        "String name; @Column(nullable = false, columnDefinition = \"int default 1\") int rank;"))
                .on(database)
                .proving(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void theHeaderSaysThatBothDirectionsWereRun() {
        project.succeeds(REVISION);
        assertThat(project.read(project.migrations().get(0)))
                .containsPattern(
                        "\n-- Proof: upgrade and downgrade round trip on PostgreSQL [0-9.]+ .*\\(sql [0-9a-f]{12}\\)\n");
        assertThat(database.column("SELECT datname FROM pg_database WHERE datname LIKE 'autogen_try_%'"))
                .isEmpty();
    }

    @Test
    void aDryRunIsProvenToo() {
        assertThat(project.succeeds("revision", "--autogenerate", "--dry-run", "-m", "more")
                        .out())
                .contains("-- Proof: upgrade and downgrade round trip on PostgreSQL ");
    }

    @Test
    void itCanBeSwitchedOff() {
        assertThat(project.succeeds("revision", "--autogenerate", "--no-prove", "--dry-run", "-m", "more")
                        .out())
                .contains("-- Proof: not proven, because that was switched off\n");
    }

    @Test
    void aFailedProofStopsTheCommand() {
        tamper();
        for (Project.Result result :
                List.of(project.run(REVISION), project.run("revision", "--autogenerate", "--dry-run", "-m", "more"))) {
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .contains("The proof of this revision failed: the upgrade does not lead to what is wanted")
                    .contains("only upgraded: column public.customer.extra")
                    .contains("--accept unproven");
        }
        assertThat(folder.resolve("migrations")).doesNotExist();
    }

    @Test
    void aFailedProofCanBeAccepted() {
        tamper();
        project.with("--accept", "unproven").succeeds(REVISION);
        assertThat(project.read(project.migrations().get(0)))
                .contains("-- Proof: not proven, because the upgrade does not lead to what is wanted\n");
    }

    @Test
    void theDatabaseItselfIsAsItWasAfterwards() {
        database.execute("INSERT INTO customer VALUES (1), (2)");
        project.succeeds("revision", "--autogenerate", "--prove=transaction", "-m", "more");
        assertThat(project.read(project.migrations().get(0)))
                .containsPattern(
                        "\n-- Proof: upgrade and downgrade round trip on PostgreSQL [0-9.]+ in the database itself, with its rows \\(sql [0-9a-f]{12}\\)\n");
        assertThat(database.column(
                        "SELECT attname FROM pg_attribute WHERE attrelid = 'customer'::regclass AND attnum > 0"))
                .containsExactly("id");
        assertThat(database.column("SELECT count(*)::text FROM customer")).containsExactly("2");
    }

    @Test
    void rowsOfTheDatabaseThatAreInTheWayAreSeen() {
        database.execute("ALTER TABLE customer ADD COLUMN name varchar(255), ADD COLUMN rank int NOT NULL DEFAULT 1;"
                + " INSERT INTO customer VALUES (1, 'a'), (2, 'a')");
        project.model(Customers.with("@Column(unique = true) String name;"
                        + " @Column(nullable = false, columnDefinition = \"int default 1\") int rank;"))
                .proving(database);
        project.succeeds("revision", "--autogenerate", "--dry-run", "-m", "more");
        Project.Result result =
                project.run("revision", "--autogenerate", "--prove=transaction", "--dry-run", "-m", "more");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err())
                .contains(
                        "a statement of the upgrade fails in the database itself: ERROR: could not create unique index")
                .contains("ADD CONSTRAINT")
                .contains("Where rows are in the way, change them");
    }

    @Test
    void whatCannotBeRolledBackIsNotTried() {
        project.model(Customers.with("@Column(length = 20) String name;")).proving(database);
        database.execute("ALTER TABLE customer ADD COLUMN name varchar(20)");
        project.model(Customers.with("@Column(length = 20, unique = true) String name;"))
                .proving(database);
        Project.Result result = project.succeeds(
                "revision", "--autogenerate", "--online", "--prove=transaction", "--dry-run", "-m", "more");
        assertThat(result.out())
                .contains("-- Proof: not proven, because the statement at ")
                .contains(" runs outside a transaction: CREATE UNIQUE INDEX CONCURRENTLY ");
        assertThat(result.err()).contains("not proven, because the statement at migrations/");
        assertThat(project.run("revision", "--prove=transaction", "-m", "more").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void whatIsExcludedByItsNameInTheDatabaseIsLeftAlone() {
        database.execute("ALTER TABLE customer ADD COLUMN parent_id bigint,"
                + " ADD CONSTRAINT dba_parent FOREIGN KEY (parent_id) REFERENCES customer ON DELETE CASCADE");
        project.model(Customers.with("String name; @ManyToOne Customer parent;"))
                .proving(database);
        assertThat(project.succeeds(
                                "revision",
                                "--autogenerate",
                                "--dry-run",
                                "--exclude",
                                "constraint:dba_*",
                                "-m",
                                "more")
                        .out())
                .contains("-- Proof: upgrade and downgrade round trip on PostgreSQL ")
                .doesNotContain("FOREIGN KEY");
    }

    private void tamper() {
        project.write("templates/migration.sql.mustache", TAMPERING);
        project.write("autogen.properties", project.read("autogen.properties") + "templates = templates\n");
    }
}
