package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Mender.Advice;
import dev.autogen.cli.Project.Result;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds besides the outage story. */
class DoctorTest {

    @TempDir
    private Path folder;

    private Advice only(Project project) {
        List<Advice> all = new Mender(project).consult();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String migration(String id, String parents, String upgrade) {
        return "-- autogen revision " + id + "\n-- parents: " + parents
                + "\n-- created: 2026-01-01T00:00:00Z\n-- message: by hand\n\n-- autogen upgrade\n\n" + upgrade
                + "\n\n-- autogen downgrade\n\n-- nothing to undo\n";
    }

    @Test
    void saysWhatItLookedAtAndWhyItSkippedTheRest() {
        Project project = new Project(folder);
        Result result = project.succeeds("doctor");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                Nothing wrong.
                looked at: migration files, links between revisions, heads, settings that change the schema, downgrades
                not looked at: connection, interrupted runs, version rows, applied files, tables, tables without a version, downgrades that ran nothing, drift, revisions not applied, missing revisions, privileges (no database is named (--url))
                not looked at: entities, entities left out, copies on the class path (no class path is named (--classpath))
                not looked at: git (there is no git repository)
                """);
    }

    @Test
    void anUnreachableDatabaseIsAFindingAndTheRestIsLookedAt() {
        Project project = new Project(folder).with("--url", "jdbc:postgresql://127.0.0.1:1/nowhere");
        project.write("migrations/a.sql", migration("aaaa", "", ""));
        project.write("migrations/b.sql", migration("bbbb", "", ""));
        List<Advice> all = new Mender(project).consult();
        assertThat(all).extracting(Advice::message).anyMatch(line -> line.startsWith("Cannot connect to "));
        assertThat(all).extracting(Advice::message).anyMatch(line -> line.startsWith("Multiple heads are present"));
    }

    @Test
    void allBrokenFilesAreListed() {
        Project project = new Project(folder);
        project.write("migrations/a.sql", "SELECT 1;\n");
        project.write("migrations/b.sql", migration("bbbb", "", "").replace("-- created", "-- invented"));
        project.write("migrations/c.sql", migration("cccc", "", ""));
        List<Advice> all = new Mender(project).consult();
        assertThat(all).extracting(Advice::message).hasSize(2);
        assertThat(all.get(0).message()).startsWith("migrations/a.sql:1:1: ");
        assertThat(all.get(1).message()).startsWith("migrations/b.sql:3:");
    }

    @Test
    void aCopyOfAFileInASecondFolderIsRemoved() throws IOException {
        Project project = new Project(folder);
        project.write("autogen.properties", "migrations = migrations,more\n");
        project.write("migrations/a.sql", migration("aaaa", "", ""));
        project.write("more/copy of a.sql", migration("aaaa", "", ""));
        Advice advice = only(project);
        assertThat(advice.message()).isEqualTo("Revision aaaa is present more than once, in copies of one file.");
        assertThat(advice.commands()).containsExactly("rm 'more/copy of a.sql'");
        new Mender(project).follow(advice);
        assertThat(Files.list(folder.resolve("more"))).isEmpty();
        project.succeeds("doctor");
    }

    @Test
    void ofTwoFilesWithOneIdTheAppliedOneIsNamed() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/b.sql", migration("aaaa", "", "CREATE TABLE t (id bigint);"));
            project.succeeds("upgrade");
            project.write("migrations/a.sql", migration("aaaa", "", "CREATE TABLE u (id bigint);"));
            Advice advice =
                    new Mender(project).consult("Revision aaaa is present more than once, in files that differ");
            assertThat(advice.details())
                    .anyMatch(line -> line.startsWith("migrations/b.sql") && line.contains("applied to the database"));
            assertThat(advice.commands()).allMatch(line -> line.endsWith("rm migrations/a.sql"));
        }
    }

    @Test
    void aWayBackThatSaysThereIsNothingToUndoIsTakenAtItsWord() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/a.sql", migration("aaaa", "", "ANALYZE;"));
            project.succeeds("upgrade");
            project.succeeds("downgrade", "base", "--yes");
            assertThat(only(project).message()).startsWith("Target database is not up to date");
        }
    }

    @Test
    void whereTheRevisionBelowWasTakenBackNoVersionFitsTheSchemaThatStayed() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/base.sql", migration("base1111", "", "CREATE TABLE s (id bigint);"));
            project.write(
                    "migrations/a.sql",
                    migration("aaaa", "base1111", "CREATE TABLE t (id bigint);") + "DROP TABLE t;\n");
            project.write(
                    "migrations/b.sql",
                    migration("bbbb", "aaaa", "CREATE TABLE u (id bigint);").replace("-- nothing to undo\n", ""));
            project.succeeds("upgrade");
            project.succeeds("downgrade", "base1111", "--yes");
            Advice advice = new Mender(project).consult("The database went back from bbbb without running a statement");
            assertThat(advice.commands())
                    .containsExactly("Undo by hand what the upgrade section of migrations/b.sql did; then `autogen"
                            + " upgrade` makes it anew.");
            database.execute("DROP TABLE u");
            project.succeeds("upgrade");
        }
    }

    @Test
    void aMissingParentIsBroughtBackFromGit() throws IOException {
        Project project = new Project(folder);
        Mender mender = new Mender(project);
        project.write("migrations/a.sql", migration("aaaa", "", ""));
        project.write("migrations/b.sql", migration("bbbb", "aaaa", ""));
        mender.shell("git init -q && git add . && git -c user.name=D -c user.email=d@example.org commit -qm one");
        Files.delete(folder.resolve("migrations/a.sql"));
        Advice advice = mender.consult("The file of revision aaaa is missing.");
        assertThat(advice.details()).contains("named as parent by migrations/b.sql");
        assertThat(advice.commands()).containsExactly("git checkout HEAD -- migrations/a.sql");
        mender.follow(advice);
        project.succeeds("doctor");
    }

    @Test
    void filesThatGitIgnoresOrDoesNotHaveAreCommitted() {
        Project project = new Project(folder);
        Mender mender = new Mender(project);
        project.write(".gitignore", "*.sql\n");
        project.write("migrations/a.sql", migration("aaaa", "", ""));
        mender.shell("git init -q && git config user.name D && git config user.email d@example.org"
                + " && git add . && git commit -qm one");
        Advice ignored = mender.consult("git ignores 1 migration file");
        assertThat(ignored.details()).containsExactly("migrations/a.sql  by .gitignore:1:*.sql");
        mender.follow(ignored);
        Advice open = mender.consult("1 migration file is not committed as it is.");
        mender.follow(open);
        assertThat(mender.shell("git status --porcelain")).isEmpty();
        project.succeeds("doctor");
    }

    @Test
    void anInterruptedRunIsFinished() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/a.sql", migration("aaaa", "", """
                            CREATE TABLE t (id bigint, name text);
                            -- autogen commit
                            INSERT INTO t VALUES (1, 'a'), (2, 'a');
                            CREATE TABLE u AS SELECT name, 1 / (SELECT count(*) FROM v) AS share FROM t;
                            """));
            assertThat(project.run("upgrade").exitCode()).isEqualTo(ExitCode.FAILED);
            database.execute("CREATE TABLE v AS SELECT 1 AS x");
            Advice advice = new Mender(project).consult("The upgrade of aaaa stopped half-way");
            assertThat(advice.details()).anyMatch(line -> line.startsWith("1 of 3 statements done"));
            assertThat(advice.commands()).containsExactly("autogen upgrade aaaa");
            new Mender(project).follow(advice);
            project.succeeds("doctor");
        }
    }

    @Test
    void aRoleThatMayNotCreateIsGrantedIt() {
        String role = "doctor_reader";
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute("DROP ROLE IF EXISTS " + role + "; CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
            try {
                Project project = new Project(folder).with("--url", database.url(), "--user", role, "--password", "x");
                Advice advice = only(project);
                assertThat(advice.message()).isEqualTo("The role doctor_reader may not create in schema public.");
                advice.commands().forEach(database::execute);
                project.succeeds("doctor");
            } finally {
                database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
            }
        }
    }

    @Test
    void settingsThatChangeTheSchemaAreFoundInEveryFile() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "shop/A.java",
                "package shop; import jakarta.persistence.*; @Entity public class A { @Id Long id; }",
                "application.yml",
                "spring:\n  jpa:\n    hibernate:\n      # ddl-auto: create\n      ddl-auto: ${DDL:update}\n",
                "application.properties",
                "#spring.jpa.hibernate.ddl-auto=create\nspring.jpa.hibernate.ddl-auto=validate\n",
                "META-INF/persistence.xml",
                """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                  <persistence-unit name="u">
                    <properties>
                      <!-- <property name="hibernate.hbm2ddl.auto" value="create"/> -->
                      <property name="jakarta.persistence.schema-generation.database.action"
                                value="drop-and-create"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """));
        Project project = new Project(folder).model(EntityModelSource.compiled("ddl", files, List.of("shop")));
        project.write("autogen.properties", project.read("autogen.properties") + "hibernate.hbm2ddl.auto = create\n");
        Advice advice = only(project);
        assertThat(advice.message()).isEqualTo("A setting lets the application change the schema when it starts.");
        assertThat(advice.details()).hasSize(4);
        assertThat(advice.details().get(0)).isEqualTo("autogen.properties:4  hibernate.hbm2ddl.auto = create");
        assertThat(advice.details().get(1)).endsWith("application.yml:5  ddl-auto = update");
        assertThat(advice.details().get(2))
                .endsWith("META-INF/persistence.xml:5  jakarta.persistence.schema-generation.database.action"
                        + " = drop-and-create");
        assertThat(advice.commands().get(0))
                .isEqualTo("write in autogen.properties: hibernate.hbm2ddl.auto = validate");
    }

    @Test
    void classesAPersistenceUnitLeavesOutAreNamed() {
        Project project = new Project(folder).model(ConfiguredApps.persistenceUnit());
        Advice advice = only(project);
        assertThat(advice.details().get(0)).isEqualTo("library.Unlisted  not in the persistence unit library");
        assertThat(advice.commands())
                .containsExactly("write in META-INF/persistence.xml: <class>library.Unlisted</class>");
    }

    @Test
    void oldCopiesOfFilesOnTheClassPathAreNamed() throws IOException {
        String entity = "package shop; import jakarta.persistence.*; @Entity public class A { @Id Long id; }";
        Map<String, String> files =
                new TreeMap<>(Map.of("shop/A.java", entity, "migrations/a.sql", migration("aaaa", "", "SELECT 1;")));
        EntityModelSource model = EntityModelSource.compiled("copies", files, List.of("shop"));
        Path jar = folder.resolve("old.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("migrations/a.sql"));
            out.write(migration("aaaa", "", "SELECT 0;").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Project project = new Project(folder);
        project.write(
                "autogen.properties",
                "classpath = " + model.classpath().get(0) + java.io.File.pathSeparator + "old.jar\n");
        project.write("migrations/a.sql", migration("aaaa", "", "SELECT 1;"));
        List<Advice> all = new Mender(project).consult();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).details()).hasSize(2).contains("aaaa  old.jar!/migrations/a.sql");
        assertThat(all.get(1).details()).containsExactly("old.jar!/migrations/a.sql  is not the file of aaaa");
    }

    @Test
    void whereNoRevisionMatchesTheNearestIsNamedWithWhatDiffers() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/a.sql", migration("aaaa", "", "CREATE TABLE t (id bigint PRIMARY KEY);"));
            project.write("migrations/b.sql", migration("bbbb", "aaaa", "CREATE TABLE u (id bigint PRIMARY KEY);"));
            database.execute("CREATE TABLE t (id bigint PRIMARY KEY, more text); CREATE TABLE somebody_elses (x int)");
            Advice advice = only(project);
            assertThat(advice.details())
                    .contains("no revision makes exactly these tables; the nearest is aaaa  by hand, but for")
                    .contains("  - column t.more text");
            assertThat(advice.commands())
                    .containsExactly("Make the database equal to it first (the lines above). Then: autogen stamp aaaa");
        }
    }

    @Test
    void tablesOfSomebodyElseAreNobodysTrouble() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write("migrations/a.sql", migration("aaaa", "", "CREATE TABLE t (id bigint PRIMARY KEY);"));
            database.execute("CREATE TABLE somebody_elses (x int)");
            Advice advice = only(project);
            assertThat(advice.message()).startsWith("Target database is not up to date: 1 revision behind");
            new Mender(project).follow(advice);
            project.succeeds("doctor");
        }
    }
}
