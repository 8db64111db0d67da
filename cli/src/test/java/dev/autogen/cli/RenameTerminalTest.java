package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final String CONTROL_C = "\u0003";

    private static final String CONTROL_D = "\u0004";

    private final TestDatabase database = TestPostgres.createDatabase();

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String shown) {}

    @BeforeEach
    void write() throws IOException {
        assumeThat(SCRIPT).exists();
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY, nick varchar(255))");
        new Project(folder).model(Customers.with("String nickname;"));
        Files.writeString(
                folder.resolve("autogen.sh"),
                "export NO_COLOR=1\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -Dautogen.terminals=in,out,err -cp '"
                        + RealProcess.absoluteClassPath() + "' " + Main.class.getName()
                        + " revision --autogenerate -m nickname --url '" + database.url() + "' --user "
                        + database.user() + " --password " + database.password() + "\n");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void yes() throws Exception {
        Ended ended = answer("y\n");
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(ended.shown())
                .contains("Was column customer.nick renamed to nickname?", "both varchar(255)", "[Y/n] y");
        assertThat(migration()).contains("ALTER TABLE customer RENAME COLUMN nick TO nickname;");
    }

    @Test
    void no() throws Exception {
        Ended ended = answer("n\n");
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(migration()).contains("DROP COLUMN nick;").doesNotContain("--rename");
    }

    @Test
    void endOfInput() throws Exception {
        Ended ended = answer(CONTROL_D);
        assertThat(ended.exitCode()).as(ended.shown()).isZero();
        assertThat(migration()).contains("DROP COLUMN nick;", "if it was renamed: --rename customer.nick=nickname");
    }

    @Test
    void interrupted() throws Exception {
        assumeThat(RealProcess.isDelivered("INT")).isTrue();
        Ended ended = answer(CONTROL_C);
        assertThat(ended.exitCode()).as(ended.shown()).isEqualTo(130);
        assertThat(ended.shown()).doesNotContain("Exception").doesNotContain("error:");
        assertThat(folder.resolve("migrations")).doesNotExist();
    }

    /** Types when the question is there. */
    private Ended answer(String keys) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        SCRIPT.toString(), "--quiet", "--return", "--command", "sh autogen.sh", "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder shown = new StringBuilder();
        InputStream output = process.getInputStream();
        boolean typed = false;
        for (int next = output.read(); next >= 0; next = output.read()) {
            shown.append((char) next);
            if (!typed && shown.toString().endsWith("[Y/n] ")) {
                process.getOutputStream().write(keys.getBytes(UTF_8));
                process.getOutputStream().flush();
                typed = true;
            }
        }
        return new Ended(process.waitFor(), shown.toString());
    }

    private String migration() {
        List<String> files = new Project(folder).migrations();
        assertThat(files).hasSize(1);
        return new Project(folder).read(files.get(0));
    }
}
