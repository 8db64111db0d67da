package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of something, asked in a real terminal, in a process of its own. */
@Timeout(120)
class RenameTerminalTest {

    private static final String CONTROL_C = "\u0003";

    private static final String CONTROL_D = "\u0004";

    private final TestDatabase database = TestPostgres.createDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY, nick varchar(255))");
        new Project(folder).model(Customers.with("String nickname;"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void yes() throws Exception {
        TerminalRun ended = answer("y\n");
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(ended.shown())
                .contains("Was column customer.nick renamed to nickname?", "both varchar(255)", "[Y/n] y");
        assertThat(migration()).contains("ALTER TABLE customer RENAME COLUMN nick TO nickname;");
    }

    @Test
    void no() throws Exception {
        TerminalRun ended = answer("n\n");
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(migration()).contains("DROP COLUMN nick;").doesNotContain("--rename");
    }

    @Test
    void endOfInput() throws Exception {
        TerminalRun ended = answer(CONTROL_D);
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(migration()).contains("DROP COLUMN nick;", "if it was renamed: --rename customer.nick=nickname");
    }

    @Test
    void interrupted() throws Exception {
        assumeThat(RealProcess.isDelivered("INT")).isTrue();
        TerminalRun ended = answer(CONTROL_C);
        assertThat(ended.exitCode()).as(ended.shown()).isEqualTo(130);
        assertThat(ended.shown()).doesNotContain("Exception").doesNotContain("error:");
        assertThat(folder.resolve("migrations")).doesNotExist();
    }

    private TerminalRun answer(String keys) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "revision",
                "--autogenerate",
                "-m",
                "nickname",
                "--url",
                database.url(),
                "--user",
                database.user(),
                "--password",
                database.password());
        return TerminalRun.of(folder, arguments, "[Y/n] ", keys);
    }

    private String migration() {
        List<String> files = new Project(folder).migrations();
        assertThat(files).hasSize(1);
        return new Project(folder).read(files.get(0));
    }
}
