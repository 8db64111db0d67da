package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run} of {@code upgrade} and {@code downgrade}. */
class DryRunTest {

    private final Scene scene;

    private final TestDatabase database;

    DryRunTest(@TempDir Path folder) {
        scene = new Scene(folder);
        database = scene.database();
        scene.revision("0001", "").revision("0002", "0001").revision("0003", "0002");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        scene.close();
    }

    private Project.Result run(String... arguments) {
        Project.Result result = scene.run(List.of(arguments));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        return result;
    }

    private List<String> tables() {
        return database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
    }

    @Test
    void showsWhatWouldRunAndRunsNothing() {
        Project.Result up = run("upgrade", "0002", "--dry-run");
        assertThat(up.out()).isEqualTo("""
                upgrade   0001  makes 0001
                  begin
                    1  CREATE TABLE t0001 (id int PRIMARY KEY)
                  commit
                upgrade   0002  makes 0002
                  begin
                    1  CREATE TABLE t0002 (id int PRIMARY KEY)
                  commit
                """);
        assertThat(up.err()).endsWith("Nothing was run.\n");
        assertThat(tables()).isEmpty();

        run("upgrade");
        assertThat(run("upgrade", "--dry-run").err()).isEqualTo("Nothing to do.\n");
        assertThat(run("downgrade", "0001", "--dry-run").out()).isEqualTo("""
                downgrade 0003  makes 0003
                  begin
                    1  DROP TABLE t0003
                       locks t0003 (ACCESS EXCLUSIVE)
                       AG202 data loss: drops table t0003 with all its rows
                  commit
                downgrade 0002  makes 0002
                  begin
                    1  DROP TABLE t0002
                       locks t0002 (ACCESS EXCLUSIVE)
                       AG202 data loss: drops table t0002 with all its rows
                  commit
                """);
        assertThat(tables()).contains("t0003");
    }

    private static final String CHANGES = """
            ALTER TABLE t0001 ADD COLUMN a text;
            ALTER TABLE t0001 ADD FOREIGN KEY (id) REFERENCES t0002 NOT VALID;
            CREATE TABLE own (id int);
            CREATE INDEX ON own (id);
            -- autogen commit
            ALTER TABLE t0001 VALIDATE CONSTRAINT t0001_id_fkey;
            -- autogen no-transaction
            CREATE INDEX CONCURRENTLY by_a ON t0001 (a);
            -- autogen repeat
            UPDATE t0001 SET a = '' WHERE a IS NULL;
            DO $$ BEGIN ALTER TABLE t0003 ADD COLUMN b int; END $$;""";

    @Test
    void showsTransactionsWithTheLocksThatWereSeen() {
        run("upgrade");
        scene.revision("0004", "0003", CHANGES, "");
        assertThat(run("upgrade", "--dry-run").out()).isEqualTo("""
                upgrade   0004  makes 0004
                  begin
                    1  ALTER TABLE t0001 ADD COLUMN a text
                       locks t0001 (ACCESS EXCLUSIVE)
                       AG104 lock: ACCESS EXCLUSIVE on t0001, brief
                    2  ALTER TABLE t0001 ADD FOREIGN KEY (id) REFERENCES t0002 NOT VALID
                       locks t0001 (SHARE ROW EXCLUSIVE), t0002 (SHARE ROW EXCLUSIVE)
                       AG109 lock on writing: SHARE ROW EXCLUSIVE on t0002, brief; blocks writing
                    3  CREATE TABLE own (id int)
                    4  CREATE INDEX ON own (id)
                  commit
                  begin
                    5  ALTER TABLE t0001 VALIDATE CONSTRAINT t0001_id_fkey
                       locks t0001 (SHARE UPDATE EXCLUSIVE), t0002 (ROW SHARE)
                       AG404 may fail on rows: fails where rows of t0001 reference a row that t0002 does not have
                  commit
                  6  CREATE INDEX CONCURRENTLY by_a ON t0001 (a)  (outside a transaction)
                       locks t0001 (SHARE UPDATE EXCLUSIVE)
                  7  UPDATE t0001 SET a = '' WHERE a IS NULL  (again and again, each time committed, until it changes no row)
                       locks t0001 (ROW EXCLUSIVE)
                       AG113 rows updated: updates rows of t0001 and keeps them locked until the statement ends
                  begin
                    8  DO $$ BEGIN ALTER TABLE t0003 ADD COLUMN b int; END $$
                       locks t0003 (ACCESS EXCLUSIVE)
                       AG104 lock: ACCESS EXCLUSIVE on t0003, brief
                  commit
                """);
        assertThat(database.value("SELECT to_regclass('own')")).isNull();
    }

    @Test
    void whereNothingCanBeTriedTheKindsOfStatementsTell() {
        run("upgrade");
        scene.revision("0004", "0003", CHANGES, "", "AG104 lock: ACCESS EXCLUSIVE on t0001, brief")
                .file("autogen.properties", "shadow.url = jdbc:postgresql://localhost:1/none\n");
        Project.Result result = run("upgrade", "--dry-run");
        assertThat(result.out()).isEqualTo("""
                upgrade   0004  makes 0004
                  begin
                    1  ALTER TABLE t0001 ADD COLUMN a text
                       locks t0001 (ACCESS EXCLUSIVE)
                    2  ALTER TABLE t0001 ADD FOREIGN KEY (id) REFERENCES t0002 NOT VALID
                       locks t0001 (SHARE ROW EXCLUSIVE), t0002 (SHARE ROW EXCLUSIVE)
                    3  CREATE TABLE own (id int)
                    4  CREATE INDEX ON own (id)
                  commit
                  begin
                    5  ALTER TABLE t0001 VALIDATE CONSTRAINT t0001_id_fkey
                       locks t0001 (SHARE UPDATE EXCLUSIVE)
                  commit
                  6  CREATE INDEX CONCURRENTLY by_a ON t0001 (a)  (outside a transaction)
                       locks t0001 (SHARE UPDATE EXCLUSIVE)
                  7  UPDATE t0001 SET a = '' WHERE a IS NULL  (again and again, each time committed, until it changes no row)
                       locks t0001 (ROW EXCLUSIVE)
                  begin
                    8  DO $$ BEGIN ALTER TABLE t0003 ADD COLUMN b int; END $$
                  commit
                  AG104 lock: ACCESS EXCLUSIVE on t0001, brief
                """);
        assertThat(scene.normalised(result.err())).isEqualTo("""
                Locks are those of statements of their kinds, hazards those of the files: they could not be tried in a throw-away database.
                  A throw-away database could not be made on the server of shadow.url: Connection to localhost:PORT refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
                Nothing was run.
                """);
    }

    /** However long it is; only the lines are moved to the right. */
    @Test
    void showsWholeStatementsInColours() {
        String sql = "CREATE TABLE wide (\n    id int PRIMARY KEY,\n    words text DEFAULT '"
                + "it''s long, ".repeat(5_000) + "'\n)";
        scene.revision("0004", "0003", sql + ";", "DROP TABLE wide;");
        String plain = run("upgrade", "--dry-run").out();
        assertThat(plain).contains("    1  " + sql.replace("\n", "\n       ") + "\n  commit\n");
        String coloured = run("upgrade", "--dry-run", "--color", "always").out();
        assertThat(coloured).contains("\u001b[36mCREATE\u001b[0m \u001b[36mTABLE\u001b[0m wide");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void leavesOutWhatAnInterruptedRunHasDone() {
        run("upgrade");
        scene.revision("0004", "0003", "CREATE TABLE a (id int);\n-- autogen commit\nSELECT 1/0;", "");
        assertThat(scene.run(List.of("upgrade")).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run("upgrade", "--dry-run").out()).isEqualTo("""
                upgrade   0004  makes 0004
                  begin
                    2  SELECT 1/0
                  commit
                """);
    }

    @Test
    void whatWouldOnlyBeRecordedIsCalledSo() {
        run("upgrade", "0001");
        run("squash", "0001:0002", "-m", "the first year", "--rev-id", "year1");
        assertThat(run("upgrade", "--dry-run").lines())
                .contains(
                        "upgrade   0002  makes 0002", "record    year1  the first year", "upgrade   0003  makes 0003");
        assertThat(run("upgrade", "--dry-run", "--json").out())
                .contains("\"revision\": \"year1\"")
                .contains("\"recorded\": true");
    }
}
