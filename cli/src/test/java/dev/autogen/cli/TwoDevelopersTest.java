package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two developers with a clone and a database each make revisions at the same time; git merges their entities, {@code merge} their
 * revisions, and both databases become the same.
 */
class TwoDevelopersTest {

    private static final String CUSTOMER = """
            package app;

            import jakarta.persistence.*;

            @Entity
            public class Customer {
                @Id Long id;

                // who

                // how much

            }
            """;

    private static final String INVOICE = """
            package app;

            import jakarta.persistence.*;

            @Entity
            public class Invoice {
                @Id Long id;
                @ManyToOne Customer customer;
            }
            """;

    private static final Pattern PROPOSED = Pattern.compile("→ autogen (merge -m \"[^\"]*\")");

    /** Each database got the columns of its own developer first. */
    private static final Set<SetAside> SET_ASIDE = Set.of(SetAside.COLUMN_ORDER);

    @TempDir
    private Path folder;

    private final List<TestDatabase> databases = new ArrayList<>();

    private Developer ann;

    private Developer ben;

    @BeforeEach
    void startTogether() {
        Path origin = GitClone.origin(folder.resolve("origin.git"));
        ann = developer(origin, "ann");
        ann.copy.write("src/app/Customer.java", CUSTOMER);
        ann.runs("revision", "--autogenerate", "-m", "customers", "--rev-id", "0001");
        ann.runs("upgrade");
        ann.copy.commit("Customers");
        ann.copy.push();
        ben = developer(origin, "ben");
        ben.runs("upgrade");
    }

    @AfterEach
    void drop() {
        databases.forEach(TestDatabase::close);
    }

    /** Somebody at work, up to the push that comes too late. */
    private void workInParallel() {
        ann.edit("src/app/Customer.java", "// who", "// who\n    String name;");
        ann.runs("revision", "--autogenerate", "-m", "names", "--rev-id", "a100");
        ann.runs("upgrade");
        ann.copy.commit("Names");
        ann.copy.push();

        ben.edit("src/app/Customer.java", "// how much", "// how much\n    @Column(nullable = false) int credit;");
        ben.copy.write("src/app/Invoice.java", INVOICE);
        ben.runs("revision", "--autogenerate", "-m", "invoices and credit", "--rev-id", "b200");
        // Nobody has any credit yet.
        ben.project().fill("migrations/b200_invoices_and_credit.sql", Map.of("customer.credit", "0"));
        // What was completed is not what was proven.
        ben.runs("prove", "b200", "--write");
        ben.runs("upgrade");
        ben.copy.commit("Invoices");
        assertThat(ben.copy.run("push", "origin", "main").err()).contains("rejected");
        ben.copy.pull();
        assertThat(ben.copy.read("src/app/Customer.java")).contains("String name;", "int credit;");
    }

    @Test
    void whoMergesIsToldHowAndBothDatabasesBecomeTheSame() {
        CatalogFingerprint start = Catalog.of(ben.database);
        workInParallel();

        // What the second developer sees before the merge of revisions, from real processes.
        Project.Result stopped = ben.process("revision", "--autogenerate", "-m", "next");
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err()).contains("Target database is not up to date.", "a100  names");
        Project.Result upgrade = ben.process("upgrade");
        assertThat(upgrade.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(upgrade.err()).contains("Multiple head revisions are present for given argument 'head'; a100, b200");
        Project.Result check = ben.process("check");
        assertThat(check.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        Project.Result revision = ben.process("revision", "-m", "next");
        assertThat(revision.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(revision.err()).contains("Multiple heads are present", "a100", "b200");

        // The command that each of them proposes is the one that works.
        assertThat(proposed(check)).isEqualTo(proposed(revision));
        Project.Result merge = ben.process(words(proposed(revision)));
        assertThat(merge.exitCode()).as(merge.toString()).isZero();
        assertThat(ben.process("upgrade").exitCode()).isZero();
        assertThat(ben.runs("check").out()).isEmpty();
        ben.copy.commit("Merge the revisions");
        ben.copy.push();

        ann.copy.pull();
        assertThat(ann.runs("upgrade").out()).contains("b200", "invoices and credit");
        assertThat(ann.runs("check").out()).isEmpty();
        assertThat(ann.version()).isEqualTo(ben.version());
        same(ann.database, ben.database);

        // A database that had neither, such as the one of the build server.
        Developer server = developer(folder.resolve("origin.git"), "server");
        server.runs("upgrade");
        assertThat(server.runs("check").out()).isEmpty();
        same(server.database, ann.database);

        for (Developer each : List.of(ann, ben, server)) {
            each.runs("downgrade", "0001", "--yes");
            assertThat(each.version()).containsExactly("0001");
            assertThat(Catalog.of(each.database).differencesTo(start, SET_ASIDE))
                    .isEmpty();
            each.runs("upgrade");
            assertThat(each.runs("check").out()).isEmpty();
        }
        same(ann.database, ben.database);
    }

    @Test
    void theWayBackFromAMergeNamesWhereItGoes() {
        workInParallel();
        ben.runs("merge", "-m", "join", "--rev-id", "c300");
        ben.runs("upgrade");
        CatalogFingerprint merged = Catalog.of(ben.database);

        Project.Result ambiguous = ben.project().run("downgrade", "-1", "--yes");
        assertThat(ambiguous.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ambiguous.err()).contains("Ambiguous walk", "a100", "b200");
        ben.runs("downgrade", "b200", "--yes");
        assertThat(ben.version()).contains("b200").doesNotContain("c300");
        ben.runs("downgrade", "base", "--yes");
        assertThat(ben.version()).isEmpty();
        ben.runs("upgrade");
        same(ben.database, merged);
    }

    /** A revision after the merge follows it, for both. */
    @Test
    void theWorkGoesOnAfterTheMerge() {
        workInParallel();
        ben.runs("merge", "-m", "join", "--rev-id", "c300");
        ben.runs("upgrade");
        ben.edit("src/app/Invoice.java", "@Id Long id;", "@Id Long id;\n    java.math.BigDecimal amount;");
        ben.runs("revision", "--autogenerate", "-m", "amounts", "--rev-id", "d400");
        ben.runs("upgrade");
        ben.copy.commit("Amounts");
        ben.copy.push();

        ann.copy.pull();
        ann.runs("upgrade");
        assertThat(ann.version()).containsExactly("d400");
        assertThat(ann.runs("check").out()).isEmpty();
        same(ann.database, ben.database);
    }

    private static void same(TestDatabase one, TestDatabase other) {
        same(one, Catalog.of(other));
    }

    private static void same(TestDatabase one, CatalogFingerprint other) {
        assertThat(Catalog.of(one).differencesTo(other, SET_ASIDE)).isEmpty();
    }

    private static String proposed(Project.Result result) {
        Matcher matcher = PROPOSED.matcher(result.out() + result.err());
        assertThat(matcher.find()).as(result.toString()).isTrue();
        return matcher.group(1);
    }

    private static String[] words(String merge) {
        return new String[] {"merge", "-m", merge.substring("merge -m \"".length(), merge.length() - 1)};
    }

    private Developer developer(Path origin, String name) {
        TestDatabase database = TestPostgres.createDatabase();
        databases.add(database);
        return new Developer(GitClone.of(origin, folder.resolve(name), name), database);
    }

    /** Somebody with a clone and a database. */
    private record Developer(GitClone copy, TestDatabase database) {

        void edit(String file, String before, String after) {
            String text = copy.read(file);
            assertThat(text).contains(before);
            copy.write(file, text.replace(before, after));
        }

        /** Runs a command, which must succeed, on the entities as they stand in the clone. */
        Project.Result runs(String... arguments) {
            return project().succeeds(arguments);
        }

        Project project() {
            return new Project(copy.folder()).on(database).with(entities());
        }

        Project.Result process(String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of(entities()));
            all.addAll(List.of("--url", database.url(), "--user", database.user(), "--password", database.password()));
            return RealProcess.run(copy.folder(), Map.of(), all);
        }

        List<String> version() {
            return database.column("SELECT revision FROM autogen_version ORDER BY 1");
        }

        private String[] entities() {
            Map<String, String> files = new TreeMap<>();
            Path sources = copy.folder().resolve("src");
            try (Stream<Path> all = Files.walk(sources)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(sources.relativize(file).toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EntityModelSource model = EntityModelSource.compiled("developers", files, List.of("app"));
            return new String[] {"--classpath", model.classpath().get(0).toString(), "--packages", "app"};
        }
    }
}
