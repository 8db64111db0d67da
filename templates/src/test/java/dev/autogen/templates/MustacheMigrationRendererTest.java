package dev.autogen.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.report.MigrationDocument;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheMigrationRendererTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T13:54:00Z");

    private final MustacheMigrationRenderer renderer = new MustacheMigrationRenderer();

    @Test
    void writesTheFileThatTheDesignShows() {
        var document = new MigrationDocument(
                "8bd76168eb7e",
                List.of("1f2e3d4c5b6a"),
                List.of(),
                List.of(),
                CREATED,
                "add user email",
                List.of(
                        "+ column users.email varchar(255)          com.acme.User#email",
                        "- column users.nickname varchar(64)"),
                List.of(
                        "[ ] AG201 data loss: drops column users.nickname",
                        "    AG104 lock: ACCESS EXCLUSIVE on users, brief"),
                "upgrade and downgrade round trip on PostgreSQL 18.6",
                "ALTER TABLE users ADD COLUMN email varchar(255);\nALTER TABLE users DROP COLUMN nickname;\n",
                "ALTER TABLE users ADD COLUMN nickname varchar(64);\nALTER TABLE users DROP COLUMN email;\n");

        assertThat(renderer.render(document)).isEqualTo("""
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
                        --       AG104 lock: ACCESS EXCLUSIVE on users, brief
                        --
                        -- Proof: upgrade and downgrade round trip on PostgreSQL 18.6

                        -- autogen upgrade

                        ALTER TABLE users ADD COLUMN email varchar(255);
                        ALTER TABLE users DROP COLUMN nickname;

                        -- autogen downgrade

                        ALTER TABLE users ADD COLUMN nickname varchar(64);
                        ALTER TABLE users DROP COLUMN email;
                        """);
    }

    @Test
    void anEmptyRevisionHasItsHeaderAndTwoEmptySections() {
        var document = new MigrationDocument(
                "a", List.of(), List.of(), List.of(), CREATED, "by hand", List.of(), List.of(), null, "", "");

        assertThat(renderer.render(document)).isEqualTo("""
                        -- autogen revision a
                        -- parents:
                        -- created: 2026-11-22T13:54:00Z
                        -- message: by hand

                        -- autogen upgrade

                        -- autogen downgrade
                        """);
    }

    @Test
    void aMergeNamesParentsLabelsAndDependencies() {
        var document = new MigrationDocument(
                "m",
                List.of("b", "a"),
                List.of("billing"),
                List.of("c", "d"),
                CREATED,
                "",
                List.of(),
                List.of(),
                null,
                "",
                "");

        var revision = parse(renderer.render(document)).revision();

        assertThat(revision.parents()).containsExactly("b", "a");
        assertThat(revision.branchLabels()).containsExactly("billing");
        assertThat(revision.dependsOn()).containsExactly("c", "d");
        assertThat(revision.message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "first\n-- autogen upgrade\nDROP TABLE users;",
                "-- autogen downgrade",
                "parents: none\nunknown-key: value",
                "*/ DROP TABLE users; /*",
                "{{message}} {{{upgrade}}} {{#hazards}} {{! comment }} {{=<% %>=}}",
                "<b>&amp;\"quoted\" 'text' & more</b>",
                "Grüße aus 東京 🚀",
                "[ ] AG201 not a hazard",
                "ends with backslash \\",
                "$1 ${created} \\1",
            })
    void aMessageComesBackWhateverItHolds(String message) {
        var file = parse(renderer.render(document(message, List.of(), "SELECT 1;", "SELECT 2;")));

        assertThat(file.revision().message()).isEqualTo(message);
        assertThat(file.upgrade().text()).isEqualToIgnoringWhitespace("SELECT 1;");
        assertThat(file.downgrade().text()).isEqualToIgnoringWhitespace("SELECT 2;");
        assertThat(file.hazards()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"carriage\rreturn", "windows\r\nlines", "tab\tand\u0007bell", "line\u2028separator", "  blanks  "
            })
    void whiteSpaceInAMessageBecomesWhatAFileCanHold(String message) {
        var file = parse(renderer.render(document(message, List.of(), "SELECT 1;", "SELECT 2;")));

        assertThat(file.revision().message().replaceAll("\\s+", " "))
                .isEqualTo(message.strip()
                        .replaceAll("[\\s\\p{Cntrl}\\u2028]+", " ")
                        .replaceAll("\\s+", " "));
    }

    @Test
    void sqlIsNotTouched() {
        var sql = """
                -- a comment with {{mustache}} & <html>
                INSERT INTO users (name) VALUES ('a''b "c" &lt; {{{x}}}'), (E'\\t\\'');

                -- autogen no-transaction
                CREATE INDEX CONCURRENTLY i ON users (name);

                -- autogen commit
                DO $$ BEGIN PERFORM 1; END $$;
                """;
        var file = parse(renderer.render(document("m", List.of(), sql, sql)));

        assertThat(file.upgrade().text().strip()).isEqualTo(sql.strip());
        assertThat(file.downgrade().text().strip()).isEqualTo(sql.strip());
    }

    @Test
    void boxesAreReadBack() {
        var lines = List.of("[ ] AG201 data loss: drops column \"a\nb\"", "    AG104 lock", "[ ] AG202 data loss");
        var file = parse(renderer.render(document("m", lines, "SELECT 1;", "SELECT 2;")));

        assertThat(file.openHazards()).extracting(HazardNote::code).containsExactly("AG201", "AG202");
        assertThat(file.hazards()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMENT ON TABLE t IS 'first\n-- autogen downgrade\nlast';",
                "COMMENT ON TABLE t IS 'first\n-- autogen nonsense\nlast';",
                "COMMENT ON TABLE t IS 'first\r\nlast';",
            })
    void sqlThatWouldBeReadOtherwiseIsRefused(String sql) {
        assertThatThrownBy(() -> renderer.render(document("m", List.of(), sql, "SELECT 2;")))
                .isInstanceOf(AutogenException.class)
                .extracting(e -> ((AutogenException) e).code())
                .isEqualTo("unreadable-migration");
    }

    private static MigrationDocument document(String message, List<String> hazards, String upgrade, String downgrade) {
        return new MigrationDocument(
                "8bd76168eb7e",
                List.of("1f2e3d4c5b6a"),
                List.of(),
                List.of(),
                CREATED,
                message,
                List.of("+ table users"),
                hazards,
                null,
                upgrade,
                downgrade);
    }

    private static MigrationFile parse(String text) {
        assertThat(text).endsWith("\n").doesNotEndWith("\n\n");
        return MigrationFile.parse(Path.of("test.sql"), text.getBytes(UTF_8));
    }
}
