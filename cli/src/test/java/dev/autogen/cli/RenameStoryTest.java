package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class, an attribute and a constant are called otherwise: asked about, said beforehand, or written on them. */
class RenameStoryTest {

    /** What PostgreSQL 18 calls NOT NULL stays; the order is that of the table before. */
    private static final Set<SetAside> SET_ASIDE = Set.of(SetAside.COLUMN_ORDER, SetAside.NOT_NULL_NAMES);

    private static final List<String> ROWS_BEFORE = List.of(
            "SELECT id || nick || email || state FROM users ORDER BY 1",
            "SELECT user_id || phones FROM user_phones ORDER BY 1",
            "SELECT id || writer_id::text FROM posts ORDER BY 1",
            "SELECT last_value::text FROM users_seq");

    private static final List<String> ROWS_AFTER = List.of(
            "SELECT id || nickname || email || replace(state::text, 'STARTED', 'RUNNING') FROM accounts ORDER BY 1",
            "SELECT account_id || phones FROM account_phones ORDER BY 1",
            "SELECT id || writer_id::text FROM posts ORDER BY 1",
            "SELECT last_value::text FROM accounts_seq");

    private static final EntityModelSource BEFORE = model("User", "users", "nick", "RUNNING", "", "", "");

    private static final EntityModelSource AFTER = model("Account", "accounts", "nickname", "STARTED", "", "", "");

    private final Golden golden = new Golden("rename");

    private final TestDatabase database = TestPostgres.createDatabase();

    @TempDir
    private Path folder;

    private Project project = new Project(Path.of(""));

    private static EntityModelSource model(
            String entity,
            String table,
            String attribute,
            String constant,
            String onEntity,
            String onAttribute,
            String onConstant) {
        String head = "package app; import jakarta.persistence.*; import java.util.*; ";
        String user = head + onEntity + " @Entity @Table(name = \"" + table + "\") public class " + entity
                + " { @Id @GeneratedValue Long id; " + onAttribute + " String " + attribute
                + "; @Column(unique = true, nullable = false) String email;"
                + " @Enumerated @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) State state;"
                + " @ManyToOne " + entity + " boss; @ElementCollection Set<String> phones = new HashSet<>(); }";
        String post =
                head + "@Entity @Table(name = \"posts\") public class Post { @Id Long id; @ManyToOne(optional = false) "
                        + entity + " writer; }";
        return EntityModelSource.compiled(
                "renamed",
                Map.of(
                        "app/" + entity + ".java",
                        user,
                        "app/Post.java",
                        post,
                        "app/State.java",
                        "package app; public enum State { NEW, " + onConstant + " " + constant + " }",
                        "dev/autogen/annotations/Formerly.java",
                        formerly()),
                List.of("app"));
    }

    /** The annotation as applications have it: on their own class path. */
    private static String formerly() {
        try {
            return Files.readString(Path.of("../annotations/src/main/java/dev/autogen/annotations/Formerly.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void fill() {
        project = new Project(folder).model(BEFORE).on(database);
        project.succeeds("revision", "--autogenerate", "-m", "users", "--rev-id", "0001");
        project.succeeds("upgrade");
        database.execute("""
                INSERT INTO users (id, nick, email, state) VALUES (nextval('users_seq'), 'ann', 'ann@x', 'RUNNING'), (2, 'bob', 'bob@x', 'NEW');
                UPDATE users SET boss_id = 1;
                INSERT INTO user_phones (user_id, phones) VALUES (1, '555');
                INSERT INTO posts (id, writer_id) VALUES (7, 2);
                """);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void asksInATerminal() {
        project.model(AFTER);
        Project.Result result = project.runInTerminal(
                "\nwhat?\ny\nYES\n", "revision", "--autogenerate", "-m", "accounts", "--rev-id", "0002");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        // Whoever types ends the line.
        golden.check("asked.txt", result.err().replace("[Y/n] ", "[Y/n] ↵\n"));
        golden.check("asked.sql", withoutDate(project.read("migrations/0002_accounts.sql")));
        leadsThereAndBack();
    }

    @Test
    void takesWhatIsSaidBeforehand() {
        project.model(AFTER);
        Project.Result result = project.run(
                "revision",
                "--autogenerate",
                "-m",
                "accounts",
                "--rev-id",
                "0002",
                "--rename",
                "users=accounts",
                "--rename",
                "users.nick=nickname",
                "--rename",
                "state.RUNNING=STARTED");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(withoutDate(project.read("migrations/0002_accounts.sql"))).isEqualTo(golden.read("asked.sql"));
        leadsThereAndBack();
    }

    @Test
    void readsItFromTheEntitiesWhichMayKeepIt() {
        String annotation = "@dev.autogen.annotations.Formerly";
        project.model(model(
                "Account",
                "accounts",
                "nickname",
                "STARTED",
                annotation + "(\"users\")",
                annotation + "({\"nick_name\", \"nick\"})",
                annotation + "(\"RUNNING\")"));
        Project.Result result =
                project.runInTerminal("", "revision", "--autogenerate", "-m", "accounts", "--rev-id", "0002");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(withoutDate(project.read("migrations/0002_accounts.sql"))).isEqualTo(golden.read("asked.sql"));
        leadsThereAndBack();
    }

    @Test
    void readsTheFormerNameOfATypeFromItsEnum() {
        EntityModelSource before = task("State", "NEW, DONE");
        EntityModelSource after =
                task("Phase", "NEW, @dev.autogen.annotations.Formerly(\"DONE\") ENDED", "{\"status\", \"STATE\"}");
        try (TestDatabase tasks = TestPostgres.createDatabase();
                TestDatabase hibernates = TestPostgres.createDatabase()) {
            HibernateSchema.create(tasks, before);
            tasks.execute("INSERT INTO task (id, state) VALUES (1, 'DONE')");
            Project renamed =
                    new Project(folder.resolve("tasks")).model(after).on(tasks).with("--color=never");
            assertThat(renamed.run("diff", "--sql").out()).isEqualTo("""
                    ALTER TYPE state RENAME TO phase;
                    ALTER TYPE phase RENAME VALUE 'DONE' TO 'ENDED';
                    """);
            renamed.succeeds("revision", "--autogenerate", "-m", "phases");
            renamed.succeeds("upgrade");
            assertThat(tasks.column("SELECT state FROM task")).containsExactly("ENDED");
            HibernateSchema.create(hibernates, after);
            assertThat(Catalog.of(tasks).differencesTo(Catalog.of(hibernates), SET_ASIDE))
                    .isEmpty();
            renamed.succeeds("downgrade", "base");
            assertThat(tasks.column("SELECT state FROM task")).containsExactly("DONE");
        }
    }

    private static EntityModelSource task(String type, String constants, String... formerly) {
        String names = formerly.length == 0 ? "" : "@dev.autogen.annotations.Formerly(" + formerly[0] + ") ";
        String head = "package app; import jakarta.persistence.*; ";
        return EntityModelSource.compiled(
                "tasks",
                Map.of(
                        "app/Task.java",
                        head + "@Entity public class Task { @Id Long id; @Enumerated"
                                + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) "
                                + type + " state; }",
                        "app/" + type + ".java",
                        "package app; " + names + "public enum " + type + " { " + constants + " }",
                        "dev/autogen/annotations/Formerly.java",
                        formerly()),
                List.of("app"));
    }

    @Test
    void takesNoForAnAnswer() {
        project.model(AFTER);
        Project.Result result =
                project.runInTerminal("n\nn\nn\n", "revision", "--autogenerate", "-m", "accounts", "--dry-run");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("DROP TABLE users").doesNotContain("--rename");
    }

    @Test
    void neverAsksWhereNobodyAnswers() {
        project.model(AFTER);
        String[] command = {"revision", "--autogenerate", "-m", "accounts", "--dry-run"};
        Project.Result script = project.run(command);
        golden.check("nobody.txt", script.err());
        golden.check("nobody.sql", withoutDate(script.out()).replaceAll("revision [0-9a-f]{12}", "revision 0002"));
        for (String option : List.of("-q", "--json")) {
            List<String> quiet = new ArrayList<>(List.of(command));
            quiet.add(option);
            Project.Result result = project.runInTerminal("", quiet.toArray(String[]::new));
            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.err()).doesNotContain("[Y/n]", "renamed to");
            assertThat(result.out()).contains("--rename users=accounts");
        }
    }

    @Test
    void comparesAsSaid() {
        project.model(AFTER);
        Project.Result open = project.runInTerminal("", "diff");
        assertThat(open.err()).contains("note: what is dropped and added may be a rename: --rename users=accounts");
        Project.Result result = project.run("diff", "--rename", "users=accounts");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        golden.check("diff.txt", result.out() + "---\n" + result.err());
    }

    @Test
    void checkTellsHowToGetTheRename() {
        project.model(AFTER);
        Project.Result result = project.run("check");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.lines())
                .contains("    - table users (5 columns)")
                .endsWith(
                        "  → autogen revision --autogenerate -m \"what you changed\"",
                        "  → if what is dropped and added was renamed: --rename users=accounts --rename state.RUNNING=STARTED");
    }

    @Test
    void writesNothingForANameThatIsNotThere() {
        project.model(AFTER);
        Project.Result result =
                project.run("revision", "--autogenerate", "-m", "accounts", "--rename", "users=acounts");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err())
                .isEqualTo("error: --rename users=acounts: no table acounts is asked for, which users could become.\n"
                        + "→ Did you mean accounts?\n");
        Project.Result alone = project.run("revision", "-m", "accounts", "--rename", "users=accounts");
        assertThat(alone.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(alone.err()).contains("--rename says what --autogenerate finds: give both.");
        assertThat(project.migrations()).hasSize(1);
    }

    /** Up to what Hibernate would have made, and back to what was, with every row. */
    private void leadsThereAndBack() {
        CatalogFingerprint catalogBefore = Catalog.of(database);
        List<List<String>> rows = ROWS_BEFORE.stream().map(database::column).toList();
        try (TestDatabase hibernates = TestPostgres.createDatabase()) {
            HibernateSchema.create(hibernates, AFTER);
            project.succeeds("upgrade");
            assertThat(Catalog.of(database).differencesTo(Catalog.of(hibernates), SET_ASIDE))
                    .isEmpty();
        }
        assertThat(ROWS_AFTER.stream().map(database::column).toList()).isEqualTo(rows);
        assertThat(project.succeeds("check").out()).isEmpty();
        project.succeeds("downgrade", "-1", "--yes");
        assertThat(Catalog.of(database).differencesTo(catalogBefore, SET_ASIDE)).isEmpty();
        assertThat(ROWS_BEFORE.stream().map(database::column).toList()).isEqualTo(rows);
    }

    private static String withoutDate(String file) {
        return file.replaceAll("(?m)^-- created: .*\n", "");
    }
}
