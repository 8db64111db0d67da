package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.revision.HazardNote.Box;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFileTest {

    static final String EXAMPLE = """
            -- autogen revision 8bd76168eb7e
            -- parents: 1f2e3d4c5b6a
            -- created: 2026-11-22T13:54:00Z
            -- message: add user email
            --
            -- Changes
            --   + column users.email varchar(255)          com.acme.User#email
            --   - column users.nickname varchar(64)
            --
            -- Hazards
            --   [ ] AG201 data loss: drops column users.nickname
            --   [x] AG202 data loss: truncates
            --       AG104 lock: ACCESS EXCLUSIVE on users, brief
            --
            -- Proof: upgrade and downgrade round trip on PostgreSQL 18.6

            -- autogen upgrade

            ALTER TABLE users ADD COLUMN email varchar(255);
            -- autogen commit
            ALTER TABLE users DROP COLUMN nickname;

            -- autogen downgrade

            ALTER TABLE users ADD COLUMN nickname varchar(64);
            """;

    static MigrationFile parse(String text) {
        return MigrationFile.parse(Path.of("m.sql"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheFileOfTheDesign() {
        MigrationFile file = parse(EXAMPLE);
        assertThat(file.revision())
                .isEqualTo(new Revision(
                        "8bd76168eb7e",
                        List.of("1f2e3d4c5b6a"),
                        List.of(),
                        List.of(),
                        Instant.parse("2026-11-22T13:54:00Z"),
                        "add user email"));
        assertThat(file.hazards())
                .containsExactly(
                        new HazardNote("AG201", "data loss: drops column users.nickname", Box.OPEN, 11),
                        new HazardNote("AG202", "data loss: truncates", Box.TICKED, 12),
                        new HazardNote("AG104", "lock: ACCESS EXCLUSIVE on users, brief", Box.NONE, 13));
        assertThat(file.openHazards()).extracting(HazardNote::code).containsExactly("AG201");
        assertThat(file.header()).startsWith("-- autogen revision").endsWith("PostgreSQL 18.6\n\n");
        assertThat(file.upgrade().firstLine()).isEqualTo(18);
        assertThat(file.upgrade().text())
                .isEqualTo("\nALTER TABLE users ADD COLUMN email varchar(255);\n-- autogen commit\n"
                        + "ALTER TABLE users DROP COLUMN nickname;\n\n");
        assertThat(file.section(Direction.DOWNGRADE).firstLine()).isEqualTo(24);
        String[] lines = EXAMPLE.split("\n");
        assertThat(lines[file.downgrade().firstLine()]).startsWith("ALTER TABLE users ADD COLUMN nickname");
    }

    @Test
    void readsWhichStatementsABoxIsAbout() {
        MigrationFile file = parse(EXAMPLE.replace(
                "[x] AG202 data loss: truncates",
                "[x] AG202 data loss: truncates  (sql 3f2a9c1b, 00000000) agreed with Ann"));
        assertThat(file.hazards().get(1))
                .isEqualTo(new HazardNote(
                        "AG202",
                        "data loss: truncates agreed with Ann",
                        Box.TICKED,
                        12,
                        List.of("3f2a9c1b", "00000000")));
    }

    @Test
    void readsEveryKeyAndAMessageOfSeveralLines() {
        MigrationFile file = parse("""
                -- autogen revision m
                -- parents: a, b
                -- branch-labels: billing, shop
                -- depends-on: other
                -- message: join the lines
                --     -- autogen upgrade
                --     parents: not a key
                -- autogen upgrade
                -- autogen downgrade
                """);
        assertThat(file.revision())
                .isEqualTo(new Revision(
                        "m",
                        List.of("a", "b"),
                        List.of("billing", "shop"),
                        List.of("other"),
                        null,
                        "join the lines\n-- autogen upgrade\nparents: not a key"));
        assertThat(file.upgrade()).isEqualTo(new Section("", 9));
        assertThat(file.downgrade()).isEqualTo(new Section("", 10));
    }

    @Test
    void aCheckoutWithWindowsLineEndsReadsTheSame() {
        MigrationFile windows = parse(EXAMPLE.replace("\n", "\r\n"));
        assertThat(windows).isEqualTo(parse(EXAMPLE));
        assertThat(windows.checksum()).isEqualTo(parse(EXAMPLE).checksum());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one",
                "first\nsecond\n\nthird",
                "-- autogen upgrade\n-- autogen downgrade",
                "title\n[ ] AG201 no box\nparents: x",
                "tab\tand\u0000control\u001bcharacters\r\nand CRLF",
                "Grüße, 世界 🎉",
                " spaces around ",
                "a: b -- c"
            })
    void whatIsWrittenIsRead(String message) {
        Revision written = new Revision(
                "9f",
                List.of("p1", "p2"),
                List.of("l"),
                List.of("d"),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                message);
        MigrationFile file = parse(
                String.join("\n", MigrationHeader.lines(written)) + "\n\n-- autogen upgrade\n-- autogen downgrade\n");
        List<String> lines = message.lines()
                .map(line -> line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(file.revision())
                .isEqualTo(new Revision(
                        "9f",
                        List.of("p1", "p2"),
                        List.of("l"),
                        List.of("d"),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        String.join("\n", lines)));
        assertThat(file.hazards()).isEmpty();
    }

    @Test
    void whateverIsCutOffOrBrokenIsAnErrorWithAPlace() {
        byte[] example = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 0; length < example.length; length++) {
            refused += refuses(Arrays.copyOf(example, length));
        }
        int whole = EXAMPLE.indexOf("-- autogen downgrade") + "-- autogen downgrade".length();
        assertThat(refused).isEqualTo(whole);
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = example.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            refuses(broken);
        }
    }

    /** Anything but a proper error would end the test. */
    private static int refuses(byte[] content) {
        try {
            MigrationFile.parse(Path.of("m.sql"), content);
            return 0;
        } catch (MigrationFileException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e.nextStep()).isPresent();
            return 1;
        }
    }

    @Test
    void aMissingFileIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> MigrationFile.read(Path.of("no/such/file.sql")))
                .hasMessage("Cannot read no/such/file.sql: NoSuchFileException");
    }
}
