package dev.autogen.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.report.MigrationDocument;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemplateTest {

    private static final String GOOD = """
            {{#header}}
            {{.}}
            {{/header}}
            --
            -- Copyright ACME. {{message}} ({{revision}}, {{created}})
            {{>hazards}}

            -- autogen upgrade

            SET LOCAL ROLE owner;
            {{upgrade}}

            -- autogen downgrade

            {{downgrade}}
            """;

    @TempDir
    private Path folder;

    private Path template = Path.of("");

    @BeforeEach
    void aFolderWithATemplate() throws IOException {
        template = folder.resolve("migration.sql.mustache");
        Files.writeString(template, GOOD);
        Files.writeString(
                folder.resolve("hazards.mustache"),
                "{{#hasHazards}}\n--\n-- Hazards\n{{#hazards}}\n--   {{.}}\n{{/hazards}}\n{{/hasHazards}}\n");
    }

    @Test
    void takesThePlaceOfAutogensOwn() {
        String text = render();
        assertThat(text)
                .contains("-- Copyright ACME. <add> (0001, 2026-11-22T13:54:00Z)\n")
                .contains("-- autogen upgrade\n\nSET LOCAL ROLE owner;\nDROP TABLE \"a&b\";\n");
        MigrationFile file = MigrationFile.parse(Path.of("x.sql"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.id()).isEqualTo("0001");
        assertThat(file.openHazards()).hasSize(1);
    }

    @Test
    void anUnknownNameIsSaidWithFileAndLine() throws IOException {
        Files.writeString(template, GOOD.replace("{{message}}", "{{mesage}}"));
        refused(
                "bad-template",
                template + ", line 5: unknown name 'mesage'",
                "Did you mean 'message'? Known are changes, created, dataSteps, downgrade, hasChanges, hasDataSteps,"
                        + " hasDowngrade, hasHazards, hasProof, hasRemarks, hasUpgrade, hazards, header, message, proof,"
                        + " remarks, revision, upgrade.");
        Files.writeString(template, GOOD);
        Files.writeString(folder.resolve("hazards.mustache"), "\n\n{{#hazrads}}{{/hazrads}}");
        assertThatThrownBy(this::render)
                .hasMessage(folder.resolve("hazards.mustache") + ", line 3: unknown name 'hazrads'");
    }

    @Test
    void aMistakeInMustacheIsSaidWithFileAndLine() throws IOException {
        Files.writeString(template, GOOD.replace("{{/header}}", "{{/haeder}}"));
        assertThatThrownBy(this::render)
                .isInstanceOf(AutogenException.class)
                .hasMessageMatching("\\Q" + template + "\\E, line [13]: .*haeder.*");
        Files.writeString(template, GOOD.replace("{{upgrade}}", "{{upgrade"));
        assertThatThrownBy(this::render)
                .isInstanceOf(AutogenException.class)
                .hasMessageMatching("(?s)\\Q" + template + "\\E, line \\d+: .*");
    }

    @Test
    void aPartThatIsNotThereIsNamed() throws IOException {
        Files.delete(folder.resolve("hazards.mustache"));
        refused(
                "bad-template",
                "There is no template hazards.mustache in " + folder + ".",
                "Put it there, or remove what names it: {{>hazards}}");
    }

    @Test
    void whatCouldNotBeReadBackIsRefused() throws IOException {
        for (String part : List.of("{{.}}", "{{upgrade}}", "{{downgrade}}", "{{>hazards}}", "-- autogen downgrade")) {
            Files.writeString(template, GOOD.replaceFirst(Pattern.quote(part), ""));
            assertThatThrownBy(this::render)
                    .as(part)
                    .hasMessageStartingWith("Migration 0001 was not written, since it could not be read back: ")
                    .satisfies(e -> assertThat(((AutogenException) e).nextStep().orElse(""))
                            .startsWith("Mend the template " + template));
        }
    }

    @Test
    void aFolderWithoutATemplateIsAMistake() throws IOException {
        Files.delete(template);
        assertThatThrownBy(this::render)
                .hasMessage("option --templates: the setting templates names " + folder + ", which holds no"
                        + " migration.sql.mustache.");
    }

    private void refused(String code, String message, String nextStep) {
        assertThatThrownBy(this::render).isInstanceOfSatisfying(AutogenException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessage(message);
            assertThat(e.nextStep()).hasValue(nextStep);
        });
    }

    private String render() {
        var settings = new Configuration(folder)
                .option(Setting.TEMPLATES, "--templates", folder.toString())
                .settings();
        var document = new MigrationDocument(
                "0001",
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2026-11-22T13:54:00Z"),
                "<add>",
                List.of("+ table a"),
                List.of("[ ] AG201 data loss: drops table a&b"),
                null,
                "DROP TABLE \"a&b\";\n",
                "CREATE TABLE \"a&b\" ();\n");
        return new MustacheMigrationRenderer(settings).render(document);
    }
}
