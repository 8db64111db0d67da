package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a migration file must not be: one clear error each, with code, line, column and what to do. */
class BadMigrationFileTest {

    private static final String FIRST = "-- autogen revision a1\n";

    private static final String SECTIONS = "\n-- autogen upgrade\n-- autogen downgrade\n";

    /**
     * @param place line and column
     * @param message what the message contains
     */
    record Bad(String what, byte[] content, String code, String place, String message) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> files() {
        return Stream.of(
                bad("empty", "", "empty-file", "1:1", "the file is empty"),
                bad("blank", " \n\n", "empty-file", "1:1", "the file is empty"),
                bad(
                        "not a migration",
                        "CREATE TABLE a();\n",
                        "no-header",
                        "1:1",
                        "its first line must be '-- autogen revision ID'"),
                bad("no id", "-- autogen revision\n" + SECTIONS, "no-header", "1:1", "the revision id is missing"),
                bad(
                        "bad id",
                        "-- autogen revision no-dashes\n" + SECTIONS,
                        "bad-revision-id",
                        "1:21",
                        "Character(s) '-' not allowed in revision identifier 'no-dashes'"),
                bad("unknown key", FIRST + "-- parent: x\n" + SECTIONS, "unknown-key", "2:4", "unknown key 'parent'"),
                bad(
                        "key twice",
                        FIRST + "-- parents: x\n-- parents: y\n" + SECTIONS,
                        "duplicate-key",
                        "3:4",
                        "a second 'parents'"),
                bad("no key", FIRST + "-- just text\n" + SECTIONS, "bad-header", "2:4", "expected '-- key: value'"),
                bad(
                        "key indented",
                        FIRST + "--     parents: x\n" + SECTIONS,
                        "bad-header",
                        "2:3",
                        "may only continue the message"),
                bad(
                        "key indented a little",
                        FIRST + "-- message: m\n--  parents: x\n" + SECTIONS,
                        "bad-header",
                        "3:4",
                        "expected '-- key: value'"),
                bad(
                        "key below the header",
                        FIRST + "--\n-- parents: x\n" + SECTIONS,
                        "bad-header",
                        "3:4",
                        "below the end of the header"),
                bad(
                        "bad parent",
                        FIRST + "-- parents: x, a b\n" + SECTIONS,
                        "bad-header",
                        "2:16",
                        "Character(s) ' ' not allowed"),
                bad(
                        "parent twice",
                        FIRST + "-- parents: x, x\n" + SECTIONS,
                        "bad-header",
                        "2:16",
                        "'x' is named twice"),
                bad(
                        "empty parent",
                        FIRST + "-- parents: x,, y\n" + SECTIONS,
                        "bad-header",
                        "2:15",
                        "nothing between two commas"),
                bad(
                        "bad label",
                        FIRST + "-- branch-labels: head\n" + SECTIONS,
                        "bad-header",
                        "2:19",
                        "the name is reserved"),
                bad(
                        "bad date",
                        FIRST + "-- created: yesterday\n" + SECTIONS,
                        "bad-header",
                        "2:13",
                        "is not a date with time and zone"),
                bad(
                        "date without zone",
                        FIRST + "-- created: 2026-01-01T00:00:00\n" + SECTIONS,
                        "bad-header",
                        "2:13",
                        "is not a date"),
                bad(
                        "no upgrade",
                        FIRST + "\n-- autogen downgrade\n",
                        "missing-section",
                        "3:1",
                        "'-- autogen upgrade' is missing"),
                bad(
                        "no downgrade",
                        FIRST + "\n-- autogen upgrade\nSELECT 1;\n",
                        "missing-section",
                        "4:1",
                        "'-- autogen downgrade' is missing"),
                bad("only a header", FIRST, "missing-section", "1:1", "'-- autogen upgrade' is missing"),
                bad(
                        "upgrade twice",
                        FIRST + SECTIONS + "-- autogen upgrade\n",
                        "duplicate-section",
                        "5:1",
                        "the first is on line 3"),
                bad(
                        "wrong order",
                        FIRST + "-- autogen downgrade\n-- autogen upgrade\n",
                        "section-order",
                        "2:1",
                        "downgrade section comes before"),
                bad(
                        "two files in one",
                        FIRST + SECTIONS + FIRST + SECTIONS,
                        "second-revision",
                        "5:1",
                        "a second revision"),
                bad(
                        "newer version",
                        FIRST + SECTIONS + "-- autogen telepathy on\n",
                        "unknown-directive",
                        "5:12",
                        "unknown directive 'telepathy on'"),
                bad(
                        "commit outside",
                        FIRST + "--\n-- autogen commit\n" + SECTIONS,
                        "misplaced-directive",
                        "3:1",
                        "before the first section"),
                bad(
                        "directive without space",
                        FIRST + "\n--autogen upgrade\n" + SECTIONS,
                        "malformed-directive",
                        "3:1",
                        "looks like a directive"),
                bad(
                        "directive indented",
                        FIRST + SECTIONS + "  -- autogen commit\n",
                        "malformed-directive",
                        "5:1",
                        "looks like a directive"),
                bad(
                        "directive in capitals",
                        FIRST + SECTIONS + "-- AUTOGEN NO-TRANSACTION\n",
                        "malformed-directive",
                        "5:1",
                        "looks like a directive"),
                bad(
                        "repeat with a colon",
                        FIRST + SECTIONS + "-- autogen: repeat\n",
                        "malformed-directive",
                        "5:1",
                        "'-- autogen: repeat' looks like a directive"),
                bad(
                        "todo with a colon before it",
                        FIRST + SECTIONS + "-- autogen: todo fill email\n",
                        "malformed-directive",
                        "5:1",
                        "looks like a directive"),
                bad(
                        "todo that is none",
                        FIRST + SECTIONS + "-- autogen todos\n",
                        "unknown-directive",
                        "5:12",
                        "unknown directive 'todos'"),
                bad(
                        "todo in capitals",
                        FIRST + SECTIONS + "-- autogen TODO: fill email\n",
                        "unknown-directive",
                        "5:12",
                        "unknown directive 'TODO: fill email'"),
                bad(
                        "SQL before the sections",
                        FIRST + "\nDROP TABLE a;\n" + SECTIONS,
                        "outside-section",
                        "3:1",
                        "would never run"),
                bad(
                        "box without space",
                        FIRST + "--\n-- Hazards\n--   []  AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box with a word",
                        FIRST + "--\n-- Hazards\n--   [yes] AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box not closed",
                        FIRST + "--\n-- Hazards\n--   [x AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box not opened",
                        FIRST + "--\n-- Hazards\n--   ] AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box stuck to its code",
                        FIRST + "--\n-- Hazards\n--   [ ]AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box of a list",
                        FIRST + "--\n-- Hazards\n--   - [ ] AG201 x\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "must be '[ ]' or '[x]'"),
                bad(
                        "box without code",
                        FIRST + "--\n-- Hazards\n--   [ ] data loss\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "then its code"),
                bad(
                        "checksum cut off",
                        FIRST + "--\n-- Hazards\n--   [x] AG201 x  (sql 3f2a9c)\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "names the statements that it is about in another way"),
                bad(
                        "checksum not closed",
                        FIRST + "--\n-- Hazards\n--   [x] AG201 x  (sql 3f2a9c1b\n" + SECTIONS,
                        "malformed-box",
                        "4:6",
                        "names the statements that it is about in another way"),
                bad(
                        "byte order mark",
                        "\ufeff" + FIRST + SECTIONS,
                        "byte-order-mark",
                        "1:1",
                        "starts with a byte order mark"),
                new Bad(
                        "UTF-16",
                        (FIRST + SECTIONS).getBytes(StandardCharsets.UTF_16),
                        "byte-order-mark",
                        "1:1",
                        "byte order mark of UTF-16"),
                new Bad(
                        "UTF-16 without mark",
                        (FIRST + SECTIONS).getBytes(StandardCharsets.UTF_16LE),
                        "nul-character",
                        "1:2",
                        "NUL"),
                new Bad(
                        "Latin-1",
                        encoded("-- autogen revision a1\n-- message: Gr", 0xfc, "n\n"),
                        "not-utf8",
                        "2:15",
                        "byte 37 is not UTF-8"),
                new Bad(
                        "cut off inside a character",
                        encoded(FIRST + "-- message: x", 0xe2, ""),
                        "not-utf8",
                        "2:14",
                        "byte 36 is not UTF-8"),
                bad("NUL", FIRST + "-- message: a\0b\n" + SECTIONS, "nul-character", "2:14", "NUL"),
                bad(
                        "hidden line end",
                        FIRST + SECTIONS + "-- harmless\rDROP TABLE a;\n",
                        "lone-carriage-return",
                        "5:12",
                        "without a line feed"));
    }

    private static Bad bad(String what, String content, String code, String place, String message) {
        return new Bad(what, content.getBytes(StandardCharsets.UTF_8), code, place, message);
    }

    private static byte[] encoded(String before, int odd, String after) {
        Charset ascii = StandardCharsets.US_ASCII;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(ascii));
        bytes.write(odd);
        bytes.writeBytes(after.getBytes(ascii));
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefused(Bad file) {
        Path path = Path.of("migrations", "bad.sql");
        assertThatThrownBy(() -> MigrationFile.parse(path, file.content()))
                .isInstanceOfSatisfying(MigrationFileException.class, e -> {
                    assertThat(e.code()).isEqualTo(file.code());
                    assertThat(e.getMessage())
                            .startsWith(path + ":" + file.place() + ": ")
                            .contains(file.message());
                    assertThat(e.line() + ":" + e.column()).isEqualTo(file.place());
                    assertThat(e.nextStep()).isPresent();
                });
    }

    /** For the superuser no file is without permission; this one cannot be read by anybody. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void isRefusedWhereItCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("0001.sql"), Path.of("/proc/self/mem"));
        assertThatThrownBy(() -> MigrationDirectory.read(folder)).isInstanceOfSatisfying(AutogenException.class, e -> {
            assertThat(e.code()).isEqualTo("unreadable-file");
            assertThat(e.getMessage()).startsWith("Cannot read " + file + ": ");
            assertThat(e.nextStep()).hasValue("Check its permissions.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "parent, parents",
        "Parents, parents",
        "depends, depends-on",
        "depends_on, depends-on",
        "branch, branch-labels",
        "labels, branch-labels",
        "date, created",
        "create, created",
        "msg, message"
    })
    void proposesTheNearestKey(String typed, String meant) {
        byte[] content = (FIRST + "-- " + typed + ": x\n" + SECTIONS).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> MigrationFile.parse(Path.of("m.sql"), content))
                .isInstanceOfSatisfying(
                        MigrationFileException.class,
                        e -> assertThat(e.nextStep().orElseThrow()).startsWith("Did you mean '" + meant + "'?"));
    }

    @ParameterizedTest
    @EnumSource(Directive.class)
    void takesNoMisspeltDirectiveForAComment(Directive directive) {
        for (String misspelt : List.of("-- autogen: %s x", "--autogen %s x", "  -- autogen %s x", "-- Autogen  %s x")) {
            byte[] content =
                    (FIRST + SECTIONS + misspelt.formatted(directive.word()) + "\n").getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> MigrationFile.parse(Path.of("m.sql"), content))
                    .isInstanceOfSatisfying(
                            MigrationFileException.class,
                            e -> assertThat(e.code() + " " + e.line() + ":" + e.column())
                                    .isEqualTo("malformed-directive 5:1"));
        }
    }
}
