package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenWorkTest {

    private final TestDatabase database = TestPostgres.createDatabase();

    private final Migrations migrations;

    OpenWorkTest(@TempDir Path folder) {
        migrations = new Migrations(folder).table("aaaa", "").table("bbbb", "aaaa");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void tellsAllThatWaitsAtOnce() {
        migrations.write(
                "cccc",
                "bbbb",
                "-- autogen todo: fill a\nDROP TABLE aaaa;",
                "-- autogen todo: the way back",
                "[ ] AG202 data loss: drops table aaaa",
                "[x] AG202 data loss: drops table bbbb (sql 00000000)");
        migrations.write("dddd", "cccc", "-- autogen todo\nSELECT 1;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("open-hazards-and-todos");
                    assertThat(e.nextStep().orElseThrow())
                            .contains("--accept-hazards AG202.", "write the checksum", "delete the lines");
                })
                .hasMessageMatching(
                        "(?s)Hazards that no reviewer has agreed to yet, and statements that their author has"
                                + " not completed yet; nothing was run:\n"
                                + Pattern.quote(migrations.file("cccc").toString())
                                + ":7: AG202 data loss: drops table aaaa\n\\S*cccc\\S*:8: AG202 .* no longer counts.*\n\\S*cccc\\S*"
                                + ":12: fill a\n\\S*dddd\\S*:8: autogen todo");
        assertThat(migrations.migrator(database).current()).isEmpty();
        assertThatThrownBy(() -> migrations
                        .migrator(
                                database, Migrations.SETTINGS.withAcceptedHazards(Set.of("AG202")), RunListener.SILENT)
                        .upgrade("cccc"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("open-todos"));
    }
}
