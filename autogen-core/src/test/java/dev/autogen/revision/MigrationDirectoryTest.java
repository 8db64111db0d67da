package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDirectoryTest {

    @TempDir
    Path folder;

    private static String text(String id, String... parents) {
        return dated(id, "", parents);
    }

    private static String dated(String id, String created, String... parents) {
        return "-- autogen revision " + id + "\n-- parents: " + String.join(", ", parents) + "\n"
                + (created.isEmpty() ? "" : "-- created: " + created + "\n")
                + "-- message: adds " + id + "\n\n-- autogen upgrade\n\nSELECT 1;\n\n-- autogen downgrade\n";
    }

    private Path put(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void readsTheFilesAndLinksThem() throws IOException {
        Path first = put("a_first.sql", text("a"));
        put("b_second.SQL", text("b", "a"));
        MigrationDirectory directory = MigrationDirectory.read(folder);
        assertThat(directory.graph().heads()).extracting(Revision::id).containsExactly("b");
        assertThat(directory.fileOf("a").path()).isEqualTo(first);
        assertThat(directory.fileOf(directory.graph().get("b")).revision().parents())
                .containsExactly("a");
        assertThatThrownBy(() -> directory.fileOf("c"))
                .hasMessageStartingWith("Can't locate revision identified by 'c'");
    }

    @Test
    void ordersByDateThenId() throws IOException {
        put("3.sql", dated("x", "2026-01-02T00:00:00Z"));
        put("2.sql", dated("z", "2026-01-01T00:00:00+01:00"));
        put("1.sql", dated("y", "2026-01-02T00:00:00Z"));
        put("4.sql", text("w"));
        assertThat(MigrationDirectory.read(folder).graph().heads())
                .extracting(Revision::id)
                .containsExactly("w", "z", "x", "y");
    }

    @Test
    void ignoresHiddenFilesAndWhatEditorsLeave() throws IOException {
        put("a.sql", text("a"));
        for (String name : List.of(".#a.sql", "#a.sql#", "#a.sql", "a.sql~", ".a.sql.swp", "a.sql.orig", "README.md")) {
            put(name, "anything");
        }
        put("sub/b.sql", text("b", "a"));
        put(".git/c.sql", "anything");
        assertThat(MigrationDirectory.read(folder).files())
                .extracting(MigrationFile::id)
                .containsExactly("a");
    }

    @Test
    void whatLooksLikeAMigrationAndIsNoFileIsNotPassedOver() throws IOException {
        put("a.sql", text("a"));
        Path odd = folder.resolve("b.sql");
        Files.createDirectories(odd);
        assertThatThrownBy(() -> MigrationDirectory.read(folder)).hasMessageContaining("b.sql is a folder");
        Files.delete(odd);
        Files.createSymbolicLink(odd, odd);
        assertThatThrownBy(() -> MigrationDirectory.read(folder)).hasMessageContaining("b.sql leads to no file");
        Files.delete(odd);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(MigrationDirectory.read(List.of(folder), true).files())
                .extracting(MigrationFile::id)
                .containsExactly("a");
    }

    @Test
    void readsSubFoldersWhenTold() throws IOException {
        put("a.sql", text("a"));
        put("2026/01/b.sql", text("b", "a"));
        put("other/c.sql", text("c", "b"));
        MigrationDirectory directory = MigrationDirectory.read(List.of(folder), true);
        assertThat(directory.graph().heads()).extracting(Revision::id).containsExactly("c");
    }

    @Test
    void readsAFolderOnceThoughItIsNamedTwice() throws IOException {
        put("one/a.sql", text("a"));
        put("two/b.sql", text("b", "a"));
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Path again = folder.resolve("two/../one");
        MigrationDirectory directory = MigrationDirectory.read(List.of(one, two, again, folder), true);
        assertThat(directory.files()).extracting(MigrationFile::id).containsExactly("a", "b");
        assertThat(directory.folders()).hasSize(4);
    }

    @Test
    void anEmptyFolderHasAnEmptyGraph() {
        RevisionGraph graph = MigrationDirectory.read(folder).graph();
        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.heads()).isEmpty();
        assertThat(graph.upgrade(List.of(), "head").isEmpty()).isTrue();
        assertThat(graph.downgrade(List.of(), "base").isEmpty()).isTrue();
    }

    @Test
    void namesTheFolderThatIsMissing() {
        Path missing = folder.resolve("migrations");
        assertThatThrownBy(() -> MigrationDirectory.read(missing)).isInstanceOfSatisfying(AutogenException.class, e -> {
            assertThat(e.code()).isEqualTo("no-migration-directory");
            assertThat(e).hasMessage("There is no migration directory " + missing);
            assertThat(e.nextStep().orElseThrow()).contains("autogen revision");
        });
    }

    @Test
    void namesBothFilesOfOneId() throws IOException {
        Path one = put("a.sql", text("a"));
        Path copy = put("a_copy.sql", text("a"));
        assertThatThrownBy(() -> MigrationDirectory.read(folder))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("duplicate-revision"))
                .hasMessage("Revision a is present more than once: in " + one + " and in " + copy);
    }

    @Test
    void namesEveryFileThatIsNoMigration() throws IOException {
        put("a.sql", text("a"));
        Path dump = put("dump.sql", "CREATE TABLE x();\n");
        Path empty = put("empty.sql", "");
        assertThatThrownBy(() -> MigrationDirectory.read(folder))
                .isInstanceOfSatisfying(
                        MigrationFilesException.class,
                        e -> assertThat(e.problems())
                                .extracting(AutogenException::code)
                                .containsExactly("no-header", "empty-file"))
                .hasMessageContaining("There are 2 problems in the migration files:")
                .hasMessageContaining(dump + ":1:1: not a migration file")
                .hasMessageContaining(empty + ":1:1: the file is empty");
        Files.delete(empty);
        assertThatThrownBy(() -> MigrationDirectory.read(folder)).isInstanceOf(MigrationFileException.class);
    }

    @Test
    void namesTheFilesOfBrokenLinks() throws IOException {
        Path child = put("b.sql", text("b", "gone"));
        MigrationDirectory directory = MigrationDirectory.read(folder);
        assertThat(directory.files()).hasSize(1);
        assertThatThrownBy(directory::graph)
                .hasMessage("Revision gone referenced from b (" + child + ") (parents) is not present");
        Path one = put("b.sql", text("b", "c"));
        Path other = put("c.sql", text("c", "b"));
        assertThatThrownBy(() -> MigrationDirectory.read(folder).graph())
                .hasMessage("Cycle is detected in revisions (b, c): b (" + one + ") needs c (" + other + ") needs b ("
                        + one + ")");
    }

    @Test
    void writesAFileWholeAndNeverOverAnother() throws IOException {
        Path path = folder.resolve("new/sub/a.sql");
        assertThat(MigrationDirectory.write(path, text("a"))).isEqualTo(path);
        assertThat(Files.readString(path)).isEqualTo(text("a"));
        assertThatThrownBy(() -> MigrationDirectory.write(path, text("b")))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("file-exists"))
                .hasMessage(path + " is there already");
        assertThat(Files.readString(path)).isEqualTo(text("a"));
        try (Stream<Path> left = Files.list(path.getParent())) {
            assertThat(left).containsExactly(path);
        }
        assertThatThrownBy(() -> MigrationDirectory.write(path.resolve("below-a-file.sql"), "x"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("cannot-write"));
    }

    @Test
    void ofManyWritersOneWins() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
                Path path = folder.resolve("r" + round + ".sql");
                List<Callable<String>> tasks = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String text = ("writer " + i + "\n").repeat(2_000);
                    tasks.add(() -> {
                        try {
                            MigrationDirectory.write(path, text);
                            return text;
                        } catch (AutogenException e) {
                            return e.code();
                        }
                    });
                }
                List<String> results = new ArrayList<>();
                for (Future<String> future : writers.invokeAll(tasks)) {
                    results.add(future.get());
                }
                assertThat(results)
                        .filteredOn(result -> !result.equals("file-exists"))
                        .hasSize(1);
                assertThat(results).contains(Files.readString(path));
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
