package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.proof.CatalogFingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code diff --drift}, once as a process of its own, and {@code doctor}: of each difference between entities, migrations and database,
 * which side moved. Every combination has a case.
 */
class DriftTest {

    private static final Golden GOLDEN = new Golden("drift");

    @TempDir
    private Path folder;

    /**
     * What the three sides have beyond what they started from: a table of customers with a name.
     *
     * @param entities members of the entity; null where no class path is named
     * @param revision what the revision does that is not applied, or empty for none
     * @param byHand what somebody did in the database
     * @param exitCode of the diff
     */
    private record Case(String name, @Nullable String entities, String revision, String byHand, int exitCode) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String NAME = "String name; ";

    /** The case whose command is a process of its own. */
    private static final String IN_A_PROCESS = "all-at-once";

    static List<Case> cases() {
        return List.of(
                new Case("nothing", NAME, "", "", 0),
                new Case(
                        "by-hand",
                        NAME,
                        "",
                        "ALTER TABLE customer ADD nick varchar(64), ALTER name SET DEFAULT 'nobody';"
                                + "CREATE INDEX customer_vip ON customer (name) WHERE name LIKE 'A%';"
                                + "CREATE VIEW customers AS SELECT id FROM customer;"
                                + "CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1;",
                        3),
                new Case("in-the-entities", NAME + "@Column(length = 40) String email;", "", "", 3),
                new Case("dropped-from-the-entities", "", "", "", 3),
                new Case(
                        "in-a-revision",
                        NAME + "Integer age;",
                        "ALTER TABLE customer ADD age integer; CREATE VIEW customers AS SELECT id FROM customer;",
                        "",
                        3),
                new Case("in-a-revision-not-in-the-entities", NAME, "ALTER TABLE customer ADD age integer;", "", 3),
                new Case(
                        "by-hand-and-in-the-entities",
                        NAME + "@Column(unique = true) String email;",
                        "",
                        "ALTER TABLE customer ADD email varchar(255) CONSTRAINT one_mail UNIQUE;",
                        3),
                new Case(
                        "by-hand-and-in-a-revision",
                        NAME,
                        "ALTER TABLE customer ADD age integer; CREATE VIEW customers AS SELECT id FROM customer;",
                        "ALTER TABLE customer ADD age integer; CREATE VIEW customers AS SELECT id FROM customer;",
                        3),
                new Case(
                        "everywhere",
                        NAME + "Integer age;",
                        "ALTER TABLE customer ADD age integer;",
                        "ALTER TABLE customer ADD age integer;",
                        3),
                new Case(
                        "each-otherwise",
                        "@Column(length = 50, columnDefinition = \"varchar(50) default 'none'\") String name;",
                        "ALTER TABLE customer ALTER name TYPE varchar(80);",
                        "ALTER TABLE customer ALTER name TYPE varchar(100), ALTER name SET DEFAULT 'none';",
                        3),
                new Case(
                        "all-at-once",
                        NAME + "Integer age; String email; @Column(name = \"born_on\") java.time.LocalDate born;",
                        "ALTER TABLE customer ADD age integer, ADD points bigint;",
                        "ALTER TABLE customer ADD email varchar(255), ADD nick text, ADD points bigint;",
                        3),
                new Case(
                        "without-entities",
                        null,
                        "ALTER TABLE customer ADD age integer;",
                        "ALTER TABLE customer ADD nick text;",
                        3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhichSideMoved(Case sides) throws Exception {
        try (Scene scene = scene(sides.entities())) {
            if (!sides.revision().isEmpty()) {
                scene.revision("0002", "0001", sides.revision(), "SELECT 1;");
            }
            if (!sides.byHand().isEmpty()) {
                scene.database().execute(sides.byHand());
            }
            CatalogFingerprint before = Catalog.of(scene.database());
            List<String> arguments = List.of("diff", "--drift");
            Project.Result result =
                    sides.name().equals(IN_A_PROCESS) ? scene.runInAProcess(arguments) : scene.run(arguments);
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(sides.exitCode());
            Project.Result doctor = scene.run(List.of("doctor"));
            assertThat(Catalog.of(scene.database())).isEqualTo(before);
            GOLDEN.check(
                    sides.name() + ".txt",
                    scene.normalised("$ autogen diff --drift\n" + result.out() + "--- standard error\n" + result.err()
                            + "\n$ autogen doctor\n" + withoutRest(doctor.out())));
        }
    }

    /** A customer with a name, made by a revision that is applied. */
    private Scene scene(@Nullable String members) {
        Scene scene = new Scene(folder);
        scene.database();
        if (members == null) {
            scene.file("autogen.properties", "");
        } else {
            scene.customer(members);
        }
        scene.project().proving(scene.database());
        return scene.revision(
                        "0001",
                        "",
                        "CREATE TABLE customer (id bigint NOT NULL PRIMARY KEY, name varchar(255));",
                        "DROP TABLE customer;")
                .succeeds("upgrade");
    }

    /** Nothing is said of git and settings here. */
    private static String withoutRest(String findings) {
        return Stream.of(findings.split("\n(?=✗ )"))
                .map(String::stripTrailing)
                .filter(finding -> !finding.isEmpty())
                .reduce("", (all, finding) -> all + finding + "\n");
    }

    @Test
    void whatCannotBeReplayedIsSaid() throws Exception {
        try (Scene scene = scene(NAME)) {
            scene.revision("0002", "0001", "CREATE EXTENSION telepathy;", "SELECT 1;");
            check("extension-missing", scene);
        }
    }

    @Test
    void aJavaStepWithoutItsClassIsSaid() throws Exception {
        try (Scene scene = scene(NAME)) {
            scene.revision("0002", "0001", "-- autogen java app.FillNames", "SELECT 1;");
            check("class-missing", scene);
        }
    }

    @Test
    void aMissingFileIsSaid() throws Exception {
        try (Scene scene = scene(NAME)) {
            scene.project().delete("migrations/0001.sql");
            check("file-missing", scene);
        }
    }

    private static void check(String name, Scene scene) {
        Project.Result result = scene.run(List.of("diff", "--drift"));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        Project.Result doctor = scene.run(List.of("doctor"));
        String skipped = doctor.err()
                .lines()
                .filter(line -> line.startsWith("not looked at: ") && line.contains("drift"))
                .reduce("", (all, line) -> all + line + "\n");
        GOLDEN.check(
                name + ".txt",
                scene.normalised("$ autogen diff --drift\n" + result.err() + "\n$ autogen doctor\n" + skipped));
    }

    @Test
    void everyExpectationBelongsToACase() {
        assertThat(GOLDEN.names())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                cases().stream().map(Case::name),
                                Stream.of("extension-missing", "class-missing", "file-missing"))
                        .map(name -> name + ".txt")
                        .toList());
    }
}
