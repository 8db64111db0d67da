package dev.autogen.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read as Flyway is told to read them. */
class FlywayLayoutTest {

    private static final FlywayNaming OTHER = new FlywayNaming("M", "MU", "--", List.of(".v.sql", ".sql"));

    @TempDir
    private Path folder;

    @Test
    void otherNames() throws Exception {
        write("M1--one.v.sql", "SELECT 1;");
        write("MU1--one.v.sql", "SELECT -1;");
        write("M2_1--two_words.sql", "SELECT 2;");
        write("V3__three.sql", "SELECT 3;");
        FlywayOptions options = new FlywayOptions(null, null, OTHER, false, Map.of());
        MigrationDirectory read = read(options);
        assertThat(read.files()).extracting(MigrationFile::id).containsExactly("1", "2.1");
        assertThat(read.fileOf("2.1").revision().message()).isEqualTo("two words");
        assertThat(read.fileOf("1").downgrade().text()).isEqualTo("SELECT -1;\n");
        assertThat(read.notes()).singleElement().asString().contains("V3__three.sql is not read", "M1--words.v.sql");
    }

    @Test
    void placeholders() throws Exception {
        write("V1__one.sql", "SELECT '${who}', '${flyway:user}', '${who}';");
        write(
                "V2__two.sql",
                "-- autogen revision 2\n-- parents: 1\n-- message: x\n\n-- autogen upgrade\nSELECT '${who}';");
        MigrationDirectory read = read(new FlywayOptions(null, null, FlywayNaming.USUAL, false, Map.of("who", "$1")));
        assertThat(read.fileOf("1").upgrade().text()).isEqualTo("SELECT '$1', '${flyway:user}', '$1';\n");
        assertThat(read.fileOf("2").upgrade().text())
                .as("ours are not replaced")
                .contains("${who}");
        assertThat(read.notes()).singleElement().asString().contains("V1__one.sql holds ${flyway:user}, in place");
    }

    @Test
    void baselineMigrations() throws Exception {
        write("B5__old.sql", "SELECT 5;");
        write("B7__all.sql", "SELECT 7;");
        write("V8__more.sql", "SELECT 8;");
        MigrationDirectory read = read(FlywayOptions.USUAL);
        assertThat(read.files()).extracting(MigrationFile::id).containsExactly("7", "8");
        assertThat(read.notes()).singleElement().asString().contains("B5__old.sql is not read");
        write("V7__all.sql", "SELECT 7;");
        assertThat(read(FlywayOptions.USUAL).files().get(0).path()).hasFileName("V7__all.sql");
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql + "\n");
    }

    private MigrationDirectory read(FlywayOptions options) {
        return MigrationDirectory.read(List.of(folder), true, new FlywayFormat(options).layout());
    }
}
