package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Mender.Advice;
import dev.autogen.cli.Project.Result;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The troubles of a real team, one by one: the state is produced, a command fails with the words people search for, the doctor
 * names the trouble, what it prints is run as printed, and the work goes on.
 */
class OutageStoryTest {

    private static final String PRODUCT = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class Product { @Id Long id; String name; %s }
            """;

    private static final String INVOICE = """
            package billing;
            import jakarta.persistence.*;
            @Entity public class Invoice { @Id Long id; }
            """;

    @TempDir
    private Path folder;

    private TestDatabase database;

    private Project project;

    private Mender mender;

    @BeforeEach
    void open() {
        database = TestPostgres.createDatabase();
        project = new Project(folder);
        mender = new Mender(project);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Entities of package {@code shop}; the settings name the database, as a project's own do. */
    private EntityModelSource shop(String moreFields, String... settings) {
        Map<String, String> files = new TreeMap<>(Map.of("shop/Product.java", PRODUCT.formatted(moreFields)));
        return use(EntityModelSource.compiled("shop", files, List.of("shop")), settings);
    }

    private EntityModelSource use(EntityModelSource model, String... settings) {
        project.model(model);
        project.write(
                "autogen.properties",
                project.read("autogen.properties") + "url = " + database.url() + "\nuser = " + database.user()
                        + "\npassword = " + database.password() + "\n" + String.join("\n", settings) + "\n");
        return model;
    }

    private void upgraded(String message) {
        project.succeeds("revision", "--autogenerate", "-m", message);
        project.succeeds("upgrade");
    }

    private Result fails(String words, String... command) {
        Result result = project.run(command);
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains(words);
        return result;
    }

    private void healthy() {
        Result result = project.succeeds("doctor");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Nothing wrong.", "looked at: connection, migration files");
        project.succeeds("check");
    }

    private void git(String... commands) {
        for (String command : commands) {
            mender.shell("git -c user.name=Dev -c user.email=dev@example.org -c init.defaultBranch=main " + command);
        }
    }

    private void write(String id, String parent, String upgrade, String downgrade) {
        project.write(
                "migrations/" + id + ".sql",
                "-- autogen revision " + id + "\n-- parents: " + parent
                        + "\n-- created: 2026-01-01T00:00:00Z\n-- message: by hand\n\n-- autogen upgrade\n\n" + upgrade
                        + "\n\n-- autogen downgrade\n\n" + downgrade + "\n");
    }

    private String head() {
        return project.succeeds("heads").lines().get(0).split("\\s+")[0];
    }

    @Test
    void twoDevelopersMadeMigrationsFromTheSameParent() {
        shop("");
        upgraded("first");
        String parent = head();
        write(
                "aaaa11111111",
                parent,
                "ALTER TABLE product ADD COLUMN weight integer;",
                "ALTER TABLE product DROP COLUMN weight;");
        write(
                "bbbb22222222",
                parent,
                "ALTER TABLE product ADD COLUMN price integer;",
                "ALTER TABLE product DROP COLUMN price;");
        fails("Multiple head revisions are present", "upgrade");
        fails("Multiple heads are present", "revision", "-m", "next");

        mender.follow(mender.consult("Multiple heads are present"));
        project.succeeds("upgrade");
        shop("Integer price; Integer weight; String colour;");
        upgraded("colour");
        healthy();
    }

    @Test
    void theDatabaseIsNotUpToDate() {
        shop("");
        project.succeeds("revision", "--autogenerate", "-m", "first");
        shop("String colour;");
        fails("Target database is not up to date.", "revision", "--autogenerate", "-m", "colour");

        mender.follow(mender.consult("Target database is not up to date"));
        upgraded("colour");
        healthy();
    }

    @Test
    void theApplicationMadeItsTablesBesideTheRevisions() {
        shop("");
        project.succeeds("revision", "--autogenerate", "-m", "first");
        database.close();
        database = TestPostgres.createDatabase();
        HibernateSchema.create(database, shop(""));
        fails("already exists", "upgrade");

        Advice advice = mender.consult("The database has tables, and no version says which revisions they have");
        assertThat(advice.details())
                .anyMatch(line -> line.startsWith("they are exactly what the revisions make up to"));
        assertThat(advice.commands()).containsExactly("autogen stamp " + head());
        mender.follow(advice);
        shop("String colour;");
        upgraded("colour");
        healthy();
    }

    @Test
    void theApplicationMadeItsTablesBeforeThereWasARevision() throws IOException {
        Files.createDirectories(folder.resolve("src/main/resources"));
        project.write("src/main/resources/application.properties", "spring.jpa.hibernate.ddl-auto=update\n");
        HibernateSchema.create(database, shop(""));
        try {
            List<Advice> advice = mender.consult();
            assertThat(advice).hasSize(2);
            assertThat(advice.get(0).message()).contains("The database has tables, and no version");
            assertThat(advice.get(1).details())
                    .contains("src/main/resources/application.properties:1  spring.jpa.hibernate.ddl-auto = update");
            advice.forEach(mender::follow);
            assertThat(project.read("src/main/resources/application.properties"))
                    .isEqualTo("spring.jpa.hibernate.ddl-auto = validate\n");
            shop("String colour;");
            upgraded("colour");
            healthy();
        } finally {
            EmbeddedServer.at(EmbeddedDatabase.folder(folder)).stop();
        }
    }

    @Test
    void theImageHasOlderFilesThanTheDatabase() throws IOException {
        shop("");
        upgraded("first");
        shop("String colour;");
        upgraded("colour");
        git("init", "add migrations", "commit -m migrations");
        String newest = project.succeeds("heads").lines().get(0).split("\\s+")[0];
        Path file = folder.resolve(project.migrations().stream()
                .filter(name -> name.contains(newest))
                .findFirst()
                .orElseThrow());
        Files.delete(file);
        fails("Can't locate revision identified by '" + newest + "'", "upgrade");

        Advice advice =
                mender.consult("The database stands at " + newest + ", and no migration file has that revision");
        assertThat(advice.details())
                .anyMatch(line -> line.startsWith("the database is ahead"))
                .contains("that is what was applied: the checksums agree");
        mender.follow(advice);
        assertThat(file).exists();
        project.succeeds("upgrade");
        healthy();
    }

    @Test
    void aFileThatWasAppliedIsGoneForGood() throws IOException {
        shop("");
        upgraded("first");
        String first = head();
        write("cccc33333333", first, "ANALYZE product;", "-- nothing to undo");
        project.succeeds("upgrade");
        Files.delete(folder.resolve("migrations/cccc33333333.sql"));
        fails("Can't locate revision identified by 'cccc33333333'", "revision", "--autogenerate", "-m", "next");

        Advice advice = mender.consult("The database stands at cccc33333333");
        assertThat(advice.commands()).containsExactly("autogen stamp --purge " + first);
        mender.follow(advice);
        shop("String colour;");
        upgraded("colour");
        healthy();
    }

    @Test
    void aDeletedFileComesBack() {
        shop("");
        upgraded("first");
        String parent = head();
        write("dddd44444444", parent, "CREATE INDEX by_name ON product (name);", "DROP INDEX by_name;");
        git("init", "add migrations", "commit -m migrations", "rm migrations/dddd44444444.sql", "commit -m 'not that'");
        write("dddd44444444", parent, "CREATE INDEX by_name ON product (name);", "DROP INDEX by_name;");
        shop("String colour;");
        fails("Target database is not up to date.", "revision", "--autogenerate", "-m", "colour");

        Advice advice = mender.consult().stream()
                .filter(said -> said.message().contains("was deleted from git and is there again"))
                .findFirst()
                .orElseThrow();
        assertThat(advice.commands()).containsExactly("rm migrations/dddd44444444.sql");
        mender.follow(advice);
        upgraded("colour");
        git("add migrations", "commit -m colour");
        healthy();
    }

    @Test
    void theVersionRowsWereDeletedByHand() {
        shop("");
        upgraded("first");
        shop("String colour;");
        upgraded("colour");
        database.execute("DELETE FROM autogen_version");
        fails("already exists", "upgrade");

        Advice advice = mender.consult("The database has tables, and no version says");
        assertThat(advice.details())
                .anyMatch(line -> line.startsWith("the log leaves the database at " + head()))
                .anyMatch(line -> line.startsWith("they are exactly what the revisions make up to " + head()));
        mender.follow(advice);
        healthy();
    }

    @Test
    void theVersionTableAndTheLogWereDropped() {
        shop("");
        upgraded("first");
        String first = head();
        shop("String colour;");
        project.succeeds("revision", "--autogenerate", "-m", "colour");
        database.execute("DROP TABLE autogen_version; DROP TABLE autogen_log");
        fails("already exists", "upgrade");

        Advice advice = mender.consult("The database has tables, and no version says");
        assertThat(advice.commands()).containsExactly("autogen stamp " + first);
        mender.follow(advice);
        project.succeeds("upgrade");
        healthy();
    }

    @Test
    void theTablesWereDroppedAndTheVersionTableStayed() {
        shop("");
        upgraded("first");
        database.execute("DROP TABLE product");
        shop("String colour;");
        project.succeeds("revision", "-m", "an empty one");
        fails("Target database is not up to date.", "revision", "--autogenerate", "-m", "colour");

        mender.follow(mender.consult("the database has no tables"));
        upgraded("colour");
        healthy();
    }

    @Test
    void theFilesAreGoneAndTheVersionTableStayed() throws IOException {
        shop("");
        upgraded("first");
        String first = head();
        git("init", "add migrations", "commit -m migrations");
        for (String file : project.migrations()) {
            Files.delete(folder.resolve(file));
        }
        fails("Can't locate revision identified by '" + first + "'", "upgrade");

        Advice advice = mender.consult("The database stands at " + first);
        assertThat(advice.details()).contains("the files are gone: there is no migration file at all");
        mender.follow(advice);
        healthy();
    }

    @Test
    void anAppliedFileWasEdited() {
        shop("");
        upgraded("first");
        git("init", "add migrations", "commit -m migrations");
        String file = project.migrations().get(0);
        project.write(file, project.read(file).replace("varchar(255)", "varchar(300)"));
        fails("Migration files were changed after they were applied", "upgrade");

        mender.follow(mender.consult(file + " was changed after it was applied."));
        project.succeeds("upgrade");
        healthy();
    }

    @Test
    void aSettingForNumericIdsCannotBeRead() {
        shop("", "revision-ids = 0001");
        Result failed = fails("revision-ids", "revision", "--autogenerate", "-m", "first");
        assertThat(failed.err()).contains("autogen.properties");

        Advice advice = mender.consult("revision-ids");
        assertThat(advice.message()).contains("autogen.properties, line ", "random or sequential");
        assertThat(advice.commands()).hasSize(1);
        mender.write("autogen.properties", advice.commands().get(0));
        upgraded("first");
        assertThat(head()).isEqualTo("0001");
        healthy();
    }

    @Test
    void aDowngradeNobodyTriedIsEmpty() {
        shop("");
        upgraded("first");
        write("eeee55555555", head(), "ALTER TABLE product ADD COLUMN colour varchar(255);", "");
        assertThat(project.run("check").exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(project.succeeds("upgrade", "--sql").out()).contains("ADD COLUMN colour");
        shop("String colour;");
        project.succeeds("upgrade");
        project.succeeds("downgrade", "-1", "--yes");
        fails("already exists", "upgrade");

        Advice version = mender.consult("The database went back from eeee55555555 without running a statement");
        assertThat(version.commands()).containsExactly("autogen stamp eeee55555555");
        mender.follow(version);
        Advice downgrade = mender.consult("an empty downgrade");
        assertThat(downgrade.details()).anyMatch(line -> line.startsWith("migrations/eeee55555555.sql:"));
        assertThat(downgrade.commands()).allMatch(line -> line.contains("-- autogen downgrade"));
        mender.shell("echo 'ALTER TABLE product DROP COLUMN colour;' >> migrations/eeee55555555.sql");
        mender.follow(mender.consult("migrations/eeee55555555.sql was changed after it was applied."));
        healthy();

        project.succeeds("downgrade", "-1", "--yes");
        project.succeeds("upgrade");
        shop("String colour; Integer weight;");
        upgraded("weight");
        healthy();
    }

    @Test
    void entitiesOutsideOfThePackagesAreLeftOut() {
        Map<String, String> files =
                new TreeMap<>(Map.of("shop/Product.java", PRODUCT.formatted(""), "billing/Invoice.java", INVOICE));
        use(EntityModelSource.compiled("shop", files, List.of("shop")));
        Result revision = project.succeeds("revision", "--autogenerate", "-m", "first");
        assertThat(revision.err()).contains("entity billing.Invoice: outside of shop");
        project.succeeds("upgrade");

        Advice advice = mender.consult("An @Entity class on the class path is left out");
        assertThat(advice.commands()).containsExactly("write in autogen.properties: packages = billing,shop");
        mender.follow(advice);
        upgraded("invoices");
        assertThat(database.value("SELECT to_regclass('invoice') IS NOT NULL")).isEqualTo("t");
        healthy();
    }
}
