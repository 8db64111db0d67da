package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of revisions that is squashed while databases stand before, inside, at the end of and behind it. */
class SquashWorkflowTest {

    private static final List<String> LINE = List.of("0001", "0002", "0003");

    private final Scene scene;

    private final TestDatabase database;

    SquashWorkflowTest(@TempDir Path folder) {
        scene = new Scene(folder);
        database = scene.database();
    }

    @BeforeEach
    void aLineOfThreeAndOneMore() {
        scene.revision("0001", "")
                .revision(
                        "0002",
                        "0001",
                        "CREATE TABLE t0002 (id int);\nINSERT INTO t0002 VALUES (1);",
                        "DROP TABLE t0002;")
                .revision("0003", "0002")
                .revision("0004", "0003");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        scene.close();
    }

    private void squash() {
        scene.succeeds("squash", "0001:0003", "-m", "the first year", "--rev-id", "year1");
    }

    private void deleteTheLine() {
        LINE.forEach(id -> scene.project().delete("migrations/" + id + ".sql"));
    }

    private List<String> rows() {
        return database.column("SELECT revision FROM autogen_version ORDER BY revision");
    }

    private List<String> log() {
        return database.column("SELECT action || ' ' || revision || ' ' || outcome FROM autogen_log"
                + " WHERE outcome <> 'partial' ORDER BY id");
    }

    private List<String> tables() {
        return database.column("SELECT relname FROM pg_class WHERE relname ~ '^t[0-9]+$' ORDER BY relname");
    }

    private String run(String... arguments) {
        Project.Result result = scene.run(List.of(arguments));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        return result.out() + result.err();
    }

    private String fails(String... arguments) {
        Project.Result result = scene.run(List.of(arguments));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
        return result.err();
    }

    /** As psql would, which alone understands the lines that begin with a backslash. */
    private void runScript(String... arguments) {
        Project.Result result = scene.run(List.of(arguments));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        database.execute(result.out()
                .lines()
                .filter(line -> !line.startsWith("\\"))
                .reduce("", (all, line) -> all + line + "\n"));
    }

    @Test
    void aDatabaseThatHasThemAllRecordsIt() {
        run("upgrade", "0003");
        squash();
        deleteTheLine();
        assertThat(scene.run(List.of("doctor")).out())
                .contains("0004  makes 0004")
                .doesNotContain("year1");
        assertThat(run("upgrade", "year1", "--json")).contains("\"recorded\": true");
        assertThat(rows()).containsExactly("year1");
        assertThat(log())
                .containsExactly("upgrade 0001 done", "upgrade 0002 done", "upgrade 0003 done", "stamp year1 done");
        assertThat(run("upgrade", "year1")).contains("Nothing to do: the database is at year1.");
        assertThat(database.column("SELECT id FROM t0002")).containsExactly("1");
    }

    @Test
    void oneThatHasSomeFinishesThemFirst() {
        run("upgrade", "0002");
        squash();
        run("upgrade");
        assertThat(rows()).containsExactly("0004");
        assertThat(log())
                .containsExactly(
                        "upgrade 0001 done",
                        "upgrade 0002 done",
                        "upgrade 0003 done",
                        "stamp year1 done",
                        "upgrade 0004 done");
        assertThat(database.column("SELECT id FROM t0002")).containsExactly("1");
    }

    @Test
    void anEmptyOneRunsOnlyTheNewFile() {
        squash();
        run("upgrade", "year1");
        assertThat(rows()).containsExactly("year1");
        assertThat(log()).containsExactly("upgrade year1 done");
        assertThat(tables()).containsExactly("t0001", "t0002", "t0003");
        deleteTheLine();
        run("upgrade");
        assertThat(rows()).containsExactly("0004");
        assertThat(log()).containsExactly("upgrade year1 done", "upgrade 0004 done");
    }

    @Test
    void theAuthorDecidesOnDataStepsInTheFile() {
        squash();
        String file = "migrations/year1_the_first_year.sql";
        assertThat(scene.project().read(file)).contains("--   upgrade of 0002: INSERT INTO t0002 VALUES (1)");
        scene.project().write(file, scene.project().read(file).replace("INSERT INTO t0002 VALUES (1);\n", ""));
        run("upgrade");
        assertThat(tables()).hasSize(4);
        assertThat(database.column("SELECT id FROM t0002")).isEmpty();
    }

    @Test
    void oneGoesBackAcrossItWithAndWithoutTheOldFiles() {
        run("upgrade");
        squash();
        // The files are there: one can go back into the line.
        run("downgrade", "0002");
        assertThat(rows()).containsExactly("0002");
        assertThat(tables()).containsExactly("t0001", "t0002");
        run("upgrade");
        deleteTheLine();
        assertThat(fails("downgrade", "0002")).contains("Revision 0002 was squashed into year1 the first year");
        run("downgrade", "-1");
        assertThat(rows()).containsExactly("year1");
        run("downgrade", "base");
        assertThat(rows()).isEmpty();
        assertThat(tables()).isEmpty();
        assertThat(log()).endsWith("downgrade 0004 done", "downgrade year1 done");
    }

    @Test
    void aStampNamesWhatWasReplaced() {
        squash();
        run("stamp", "0002");
        assertThat(rows()).containsExactly("0002");
        run("stamp", "0003");
        assertThat(run("current")).contains("year1").contains("1 revision not applied.");
        deleteTheLine();
        run("stamp", "base");
        run("stamp", "0003");
        assertThat(rows()).containsExactly("year1");
        assertThat(fails("stamp", "0002")).contains("Revision 0002 was squashed into year1 the first year");
        assertThat(rows()).containsExactly("year1");
    }

    @Test
    void scriptsRecordItFinishItOrRunIt() {
        run("upgrade", "0002");
        squash();
        runScript("upgrade", "--sql");
        assertThat(rows()).containsExactly("0004");
        assertThat(log()).endsWith("upgrade 0003 done", "stamp year1 done", "upgrade 0004 done");
        runScript("downgrade", "0004:base", "--sql");
        assertThat(rows()).isEmpty();
        assertThat(tables()).isEmpty();

        // Without asking the database, from the last of the line as from the squashed revision.
        deleteTheLine();
        runScript("upgrade", "base:year1", "--sql");
        assertThat(rows()).containsExactly("year1");
        database.execute("UPDATE autogen_version SET revision = '0003'");
        assertThat(run("upgrade", "year1:head", "--sql")).contains("found <> ARRAY['year1']");
        runScript("upgrade", "0003:head", "--sql");
        assertThat(rows()).containsExactly("0004");
        assertThat(log()).endsWith("upgrade year1 done", "stamp year1 done", "upgrade 0004 done");
        assertThat(fails("upgrade", "0002:head", "--sql")).contains("Revision 0002 was squashed into year1");
    }

    @Test
    void aDatabaseLeftBehindInsideTheLineIsBroughtOnByTheDoctor() {
        Mender mender = new Mender(new Project(scene.project().folder()).on(database));
        mender.shell("git init -q && git config user.name D && git config user.email d@example.org"
                + " && git add . && git commit -qm line");
        run("upgrade", "0002");
        squash();
        mender.shell(
                "git add . && git commit -qm squash && git rm -q migrations/000[123].sql && git commit -qm delete");

        assertThat(fails("upgrade")).contains("Revision 0002 was squashed into year1 the first year");
        Mender.Advice advice = mender.consult("Revision 0002 was squashed into year1 the first year");
        assertThat(advice.commands()).hasSize(3).contains("autogen upgrade year1");
        mender.follow(advice);
        assertThat(mender.shell("git status --porcelain")).isEmpty();
        assertThat(rows()).containsExactly("year1");
        mender.follow(mender.consult("Target database is not up to date: 1 revision behind the files."));
        scene.succeeds("doctor");
        assertThat(log()).endsWith("upgrade 0003 done", "stamp year1 done", "upgrade 0004 done");
    }
}
