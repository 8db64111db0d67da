package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePatternTest {

    private static Revision revision(String message) {
        return new Revision(
                "8bd7$1", List.of(), List.of(), List.of(), Instant.parse("2026-01-31T23:05:09.9Z"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "{rev}_{slug}, UTC, 8bd7$1_add_email.sql",
        "{slug}.{rev}, UTC, add_email.8bd7$1.sql",
        "{year}/{month}/{day}_{rev}, UTC, 2026/01/31_8bd7$1.sql",
        "{year}/{month}/{day}_{rev}, Europe/Berlin, 2026/02/01_8bd7$1.sql",
        "V{year}{month}{day}{hour}{minute}{second}__{rev}_{slug}, Asia/Tokyo, V20260201080509__8bd7$1_add_email.sql",
        "{epoch}-{rev}, America/New_York, 1769900709-8bd7$1.sql",
    })
    void fillsIn(String pattern, String zone, String name) {
        assertThat(FileNamePattern.parse(pattern).fileName(revision("Add email!"), ZoneId.of(zone), 40))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "{rev}_{slug}, 8bd7$1.sql",
        "{slug}_{rev}, 8bd7$1.sql",
        "{year}/{slug}-{rev}, 2026/8bd7$1.sql",
        "{rev}_{slug}_{year}, 8bd7$1_2026.sql"
    })
    void leavesOutAnEmptySlugWithWhatJoinsIt(String pattern, String name) {
        assertThat(FileNamePattern.parse(pattern).fileName(revision(""), ZoneOffset.UTC, 40))
                .isEqualTo(name);
    }

    @Test
    void cutsTheSlugWhereTold() {
        assertThat(FileNamePattern.DEFAULT.fileName(revision("one two three"), ZoneOffset.UTC, 8))
                .isEqualTo("8bd7$1_one_two.sql");
        assertThat(FileNamePattern.DEFAULT).hasToString("{rev}_{slug}");
    }

    @ParameterizedTest
    @CsvSource({
        "{reb}_{slug}, unknown placeholder '{reb}', {rev}",
        "{rev}_{slog}, unknown placeholder '{slog}', {slug}",
        "{rev}_{mont}, unknown placeholder '{mont}', {month}",
        "{rev}_{}, unknown placeholder '{}', {rev}",
        "{slug}, has no {rev}, {rev}_{slug}",
        "../{rev}, cannot stand in, below the migration directory",
        "/tmp/{rev}, cannot stand in, below the migration directory",
        "a//{rev}, cannot stand in, below the migration directory",
        "{rev}/, cannot stand in, below the migration directory",
        ".{rev}, cannot stand in, below the migration directory",
        "{rev}.sql, cannot stand in, without '.sql'",
        "C:{rev}, cannot stand in, below the migration directory",
        "{rev}_{slug, cannot stand in, below the migration directory",
        "'', cannot stand in, below the migration directory",
    })
    void saysWhatIsWrongWithAPattern(String pattern, String message, String nextStep) {
        assertThatThrownBy(() -> FileNamePattern.parse(pattern)).isInstanceOfSatisfying(AutogenException.class, e -> {
            assertThat(e.code()).isEqualTo("bad-file-name-pattern");
            assertThat(e.getMessage()).contains(message);
            assertThat(e.nextStep().orElseThrow()).contains(nextStep);
        });
    }
}
