package dev.autogen.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migrate.Script;
import dev.autogen.migrate.ScriptException;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.Section;
import dev.autogen.revision.TodoNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a revision made of several files names the file that it is about, and the line there. */
class PlacesTest {

    private static final String HEADER =
            "-- autogen revision 2\n-- parents:\n-- message: two\n\n-- autogen upgrade\n\n";

    @TempDir
    private Path folder;

    @Test
    void ofFlywaysFiles() throws Exception {
        flyway("ALTER TABLE a\n  ADD b int;\n", "SELECT 4;\n", "DROP TABLE x;\n");
        MigrationFile file = only(new FlywayFormat(FlywayOptions.USUAL).layout());
        assertThat(places(file, file.upgrade()))
                .containsExactly("V2__two.sql:7:1", "V2_1__two.sql:4:1", "V2_1__two.sql:5:1");
        assertThat(places(file, file.downgrade())).containsExactly("U2_1__two.sql:2:1", "U2__two.sql:3:1");
        assertThat(file.todos()).extracting(TodoNote::line).containsExactly(3, 2);
        assertThat(file.todos())
                .extracting(todo -> String.valueOf(todo.path()))
                .containsExactly(
                        folder.resolve("V2_1__two.sql").toString(),
                        folder.resolve("U2__two.sql").toString());
    }

    @Test
    void ofWhatCannotBeSplit() throws Exception {
        flyway("SELECT 1;\n", "\n  \\d a\n", "SELECT 'open\n");
        MigrationFile file = only(new FlywayFormat(FlywayOptions.USUAL).layout());
        assertThatThrownBy(() -> StatementSplitter.split(file, file.upgrade()))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(folder.resolve("V2_1__two.sql") + ":6:3: a psql command");
        assertThatThrownBy(() -> StatementSplitter.split(file, file.downgrade()))
                .hasMessageStartingWith(folder.resolve("U2__two.sql") + ":3:8: unterminated");
    }

    @Test
    void ofWhatCannotBeRead() throws Exception {
        flyway("SELECT 1;\n", "-- autogen nonsense\n", "-- autogen java com.acme.X\n");
        Path part = folder.resolve("V2_1__two.sql");
        assertProblem(part + ":5:12: unknown directive");
        Files.writeString(part, Files.readString(part).replace("-- autogen nonsense", ""));
        assertProblem(folder.resolve("U2__two.sql") + ":3:1: '-- autogen java");
    }

    @Test
    void ofRollbacksInsideOfComments() throws Exception {
        Files.writeString(
                folder.resolve("002_two.sql"),
                "--liquibase formatted sql\n" + HEADER.replace(" 2\n", " 002\n")
                        + "--changeset autogen:002\nSELECT 1;\n--rollback SELECT 2;\n--rollback SELECT\n--rollback    3;\n"
                        + "--changeset autogen:002.2\n\nSELECT 4;\n--rollback\n--rollback SELECT 5;\n");
        MigrationFile file = only(new LiquibaseFormat(null, null, null).layout());
        assertThat(places(file, file.upgrade())).containsExactly("002_two.sql:9:1", "002_two.sql:15:1");
        assertThat(places(file, file.downgrade()))
                .containsExactly("002_two.sql:17:12", "002_two.sql:10:12", "002_two.sql:11:12");
    }

    @Test
    void ofPlainFiles() throws Exception {
        Files.writeString(folder.resolve("1_a.up.sql"), "CREATE TABLE a ();\n");
        Files.writeString(folder.resolve("1_a.down.sql"), "\n\nDROP TABLE a;\n");
        MigrationFile file = only(new PlainFormat().layout());
        assertThat(places(file, file.upgrade())).containsExactly("1_a.up.sql:1:1");
        assertThat(places(file, file.downgrade())).containsExactly("1_a.down.sql:3:1");
    }

    private void flyway(String first, String second, String back) throws IOException {
        Files.writeString(folder.resolve("V2__two.sql"), HEADER + first + "-- autogen commit\n");
        Files.writeString(
                folder.resolve("V2_1__two.sql"),
                "-- autogen upgrade 2/2 of 2\n\n-- autogen todo: fill b\nSELECT 3;\n" + second);
        Files.writeString(
                folder.resolve("U2_1__two.sql"), "-- autogen downgrade 1/2 of 2\nSELECT 5;\n-- autogen commit\n");
        Files.writeString(folder.resolve("U2__two.sql"), "-- autogen downgrade 2/2 of 2\n-- autogen todo\n" + back);
    }

    private void assertProblem(String message) {
        assertThatThrownBy(() -> only(new FlywayFormat(FlywayOptions.USUAL).layout()))
                .isInstanceOf(MigrationFileException.class)
                .hasMessageContaining(message);
    }

    private MigrationFile only(FileLayout layout) {
        List<MigrationFile> files =
                MigrationDirectory.read(List.of(folder), true, layout).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private List<String> places(MigrationFile file, Section section) {
        Script script = StatementSplitter.split(file, section);
        return script.statements().stream()
                .map(statement ->
                        script.place(statement).substring(folder.toString().length() + 1))
                .toList();
    }
}
