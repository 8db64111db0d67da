package dev.autogen.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a master changelog includes, and in which order, is what Liquibase runs. */
class LiquibaseMasterTest {

    @TempDir
    private Path root;

    private final LiquibaseFormat format = new LiquibaseFormat(null, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "yaml | databaseChangeLog:\\n- include: {file: db/changelog/b.sql}\\n- include:\\n    file: a.sql\\n    relativeToChangelogFile: true\\n"
                        + "- changeSet: {id: 1, author: ann}\\n",
                "json | {\"databaseChangeLog\": [{\"include\": {\"file\": \"classpath:/db/changelog/b.sql\"}},"
                        + " {\"include\": {\"file\": \"a.sql\", \"relativeToChangelogFile\": true}}, {\"changeSet\": {\"id\": 1}}]}",
                "xml | <databaseChangeLog xmlns=\"x\"><include file=\"db/changelog/b.sql\"/>"
                        + "<include file=\"a.sql\" relativeToChangelogFile=\"true\"/><changeSet id=\"1\"><sql/></changeSet></databaseChangeLog>",
            })
    void theOrderIsItsOwnAndWhatItLacksIsNamed(String ending, String text) throws Exception {
        for (String name : List.of("a", "b", "c")) {
            changelog("db/changelog/" + name + ".sql");
        }
        write("db/changelog/db.changelog-master." + ending, text.replace("\\n", "\n"));
        MigrationDirectory read = read();
        assertThat(read.files()).extracting(MigrationFile::id).containsExactly("b", "a", "c");
        assertThat(read.fileOf("a").revision().parents()).containsExactly("b");
        assertThat(read.notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note)
                        .contains("c.sql is not included by db.changelog-master." + ending
                                + ": Liquibase does not run it"))
                .anySatisfy(note -> assertThat(note)
                        .contains("has 1 changeset that is not read, because it is not written in SQL"));
        assertThat(format.notRun(root.resolve("db/changelog/d.sql")).orElseThrow())
                .contains("Add it to db.changelog-master." + ending)
                .contains("d.sql");
    }

    @Test
    void aFolderIsIncludedWholeAndNewFilesGoThere() throws Exception {
        changelog("db/changelog/changes/002_b.sql");
        changelog("db/changelog/changes/001_a.sql");
        write("db/changelog/changes/003_c.xml", "<databaseChangeLog><changeSet/><changeSet/></databaseChangeLog>");
        write("db/changelog/db.changelog-master.yaml", """
                databaseChangeLog:
                  - includeAll:
                      path: changes
                      relativeToChangelogFile: true
                  - include:
                      file: gone.sql
                """);
        MigrationDirectory read = read();
        assertThat(read.files()).extracting(MigrationFile::id).containsExactly("001", "002");
        assertThat(read.notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("003_c.xml has 2 changesets that are not read"))
                .anySatisfy(note -> assertThat(note).contains("includes gone.sql, which is not there"));
        Path changes = root.resolve("db/changelog/changes");
        assertThat(format.folder(root.resolve("db/changelog"))).isEqualTo(changes);
        assertThat(format.notRun(changes.resolve("004_d.sql"))).isEmpty();
    }

    @Test
    void whereThereIsNoneItIsSaidAndNamesDecide() throws Exception {
        changelog("db/changelog/002_b.sql");
        changelog("db/changelog/001_a.sql");
        assertThat(read().files()).extracting(MigrationFile::id).containsExactly("001", "002");
        assertThat(format.notRun(root.resolve("db/changelog/003_c.sql")).orElseThrow())
                .contains("No master changelog is found");
    }

    @Test
    void idsAreAsShortAsTheyCanBe() throws Exception {
        changelog("db/changelog/v1/001-a.sql");
        changelog("db/changelog/v1/002-same.sql");
        changelog("db/changelog/v2/001-b.sql");
        changelog("db/changelog/v2/002-same.sql");
        changelog("db/changelog/v2/1.10_c and d.sql");
        assertThat(read().files())
                .extracting(MigrationFile::id)
                .containsExactly("001_a", "v1_002_same", "001_b", "v2_002_same", "1.10");
        assertThat(read().fileOf("1.10").revision().message()).isEqualTo("c and d");
    }

    @Test
    void oneThatCannotBeReadIsAnError() throws Exception {
        changelog("db/changelog/001_a.sql");
        write("db/changelog/db.changelog-master.yaml", "databaseChangeLog: [\n");
        assertThatThrownBy(this::read).hasMessageContaining("db.changelog-master.yaml cannot be read");
    }

    private void changelog(String name) throws IOException {
        write(name, "--liquibase formatted sql\n--changeset ann:1\nSELECT 1;\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MigrationDirectory read() {
        return MigrationDirectory.read(List.of(root.resolve("db")), true, format.layout());
    }
}
