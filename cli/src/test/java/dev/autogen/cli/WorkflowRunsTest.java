package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Autogen;
import dev.autogen.RunOptions;
import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunResult;
import dev.autogen.revision.RevisionStep;
import dev.autogen.templates.MustacheMigrationRenderer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours of the revision workflow that take more than a list of commands. */
class WorkflowRunsTest {

    @TempDir
    private Path folder;

    @Test
    @Shows("F1")
    void everyRevisionGetsAnIdOfItsOwn() {
        Project project = new Project(folder);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            project.succeeds("revision", "-m", "");
            String id = project.succeeds("heads").lines().get(0).split("\\s+")[0];
            assertThat(id).matches("[0-9a-f]{12}");
            assertThat(ids.add(id)).as(id).isTrue();
        }
    }

    @Test
    @Shows("F8")
    void fileNamesAreMadeOfEverything() {
        Project project = new Project(folder);
        project.write(
                "autogen.properties",
                "file-name = {year}-{month}-{day}_{hour}.{minute}.{second}_{epoch}_{slug}_{rev}\n");
        project.succeeds("revision", "-m", "Some message", "--rev-id", "0001");
        Instant created = created(project);
        assertThat(project.migrations())
                .containsExactly("migrations/"
                        + DateTimeFormatter.ofPattern("yyyy-MM-dd_HH.mm.ss")
                                .withZone(ZoneOffset.UTC)
                                .format(created)
                        + "_" + created.getEpochSecond() + "_some_message_0001.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "utc", "Europe/Berlin", "europe/berlin", "local"})
    @Shows("F9")
    void datesOfFileNamesAreThoseOfTheZone(String zone) {
        Project project = new Project(folder);
        project.write(
                "autogen.properties", "file-name = {year}{month}{day}{hour}{minute}_{rev}\ntime-zone = " + zone + "\n");
        project.succeeds("revision", "-m", "Some message", "--rev-id", "0001");
        ZoneId meant = switch (zone) {
            case "local" -> ZoneId.systemDefault();
            case "UTC", "utc" -> ZoneOffset.UTC;
            default -> ZoneId.of("Europe/Berlin");
        };
        assertThat(project.migrations())
                .containsExactly("migrations/"
                        + DateTimeFormatter.ofPattern("yyyyMMddHHmm")
                                .withZone(meant)
                                .format(created(project))
                        + "_0001.sql");
    }

    private static Instant created(Project project) {
        return Instant.parse(project.read(project.migrations().get(0))
                .lines()
                .filter(line -> line.startsWith("-- created: "))
                .findFirst()
                .orElseThrow()
                .substring("-- created: ".length()));
    }

    /** Whatever transactions its sections ask for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-- autogen commit\n", "-- autogen no-transaction\n"})
    @Shows("R1")
    void revisionsLiveThroughAllStates(String directive) {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            String parent = "";
            for (String id : List.of("a", "b", "c")) {
                project.write("migrations/" + id + ".sql", """
                        -- autogen revision %1$s
                        -- parents: %2$s

                        -- autogen upgrade

                        CREATE TABLE t_%1$s (id int);
                        %3$sCREATE TABLE t_%1$s_too (id int);

                        -- autogen downgrade

                        DROP TABLE t_%1$s_too;
                        %3$sDROP TABLE t_%1$s;
                        """.formatted(id, parent, directive));
                parent = id;
            }
            project.succeeds("upgrade", "c");
            assertThat(state(database)).isEqualTo("c: t_a t_a_too t_b t_b_too t_c t_c_too");
            project.succeeds("downgrade", "a", "--yes");
            assertThat(state(database)).isEqualTo("a: t_a t_a_too");
            project.succeeds("downgrade", "base", "--yes");
            assertThat(state(database)).isEqualTo(": ");
            project.succeeds("upgrade", "b");
            assertThat(state(database)).isEqualTo("b: t_a t_a_too t_b t_b_too");
            assertThat(project.succeeds("upgrade", "b", "--json").out()).contains("\"nothingToDo\": true");
            project.succeeds("stamp", "c");
            assertThat(state(database)).isEqualTo("c: t_a t_a_too t_b t_b_too");
            assertThat(database.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND application_name = 'autogen'"))
                    .as("connections left open")
                    .isEqualTo("0");
        }
    }

    private static String state(TestDatabase database) {
        return String.join(" ", database.column("SELECT revision FROM autogen_version")) + ": "
                + String.join(
                        " ",
                        database.column("SELECT relname FROM pg_class WHERE relname LIKE 't\\_%' AND relkind = 'r'"
                                + " ORDER BY 1"));
    }

    @Test
    @Shows("R2")
    void aProgramIsToldOfEveryStepOnce() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder);
            RevisionMap.revisions("a; b1<-a; b2<-a; c<-(b1,b2)")
                    .forEach(revision ->
                            project.write("migrations/" + revision.id() + ".sql", RevisionMap.file(revision)));
            Autogen autogen = autogen(database);
            List<String> told = new ArrayList<>();
            RunListener listener = new RunListener() {
                @Override
                public void revisionFinished(RevisionStep step, Duration duration) {
                    told.add(step.direction() + " " + step.revision().id() + " from "
                            + step.revision().parents());
                }
            };

            RunResult up = autogen.upgrade("head", RunOptions.STRICT, listener);
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "UPGRADE a from []",
                            "UPGRADE b1 from [a]",
                            "UPGRADE b2 from [a]",
                            "UPGRADE c from [b1, b2]");
            assertThat(up.rowsBefore()).isEmpty();
            assertThat(up.rowsAfter()).containsExactly("c");

            told.clear();
            RunResult down = autogen.downgrade("b1", RunOptions.STRICT, listener);
            assertThat(told).first().isEqualTo("DOWNGRADE c from [b1, b2]");
            assertThat(told).doesNotHaveDuplicates().hasSameSizeAs(down.steps());
        }
    }

    private Autogen autogen(TestDatabase database) {
        Settings settings = new Configuration(folder)
                .option(Setting.URL, "url", database.url())
                .option(Setting.USER, "user", database.user())
                .option(Setting.PASSWORD, "password", database.password())
                .settings();
        return new Autogen(settings, new MustacheMigrationRenderer(settings));
    }
}
