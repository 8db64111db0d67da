package dev.autogen.templates;

import dev.autogen.AutogenException;
import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationHeader;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes migration files from {@code migration.sql.mustache}. */
public final class MustacheMigrationRenderer implements MigrationRenderer {

    private static final String TEMPLATE = "migration.sql.mustache";
    private static final String OPEN_BOX = "[ ] ";

    private final Templates templates;

    private @Nullable Settings settings;

    /** Writes with Autogen's own template. */
    public MustacheMigrationRenderer() {
        this.templates = new Templates(null);
    }

    /**
     * Writes with the template of the settings, where they have one.
     *
     * <p>It is looked for when the first file is written: where migrations are only run, it need not be there.
     */
    public MustacheMigrationRenderer(Settings settings) {
        this.settings = settings;
        this.templates = new Templates(settings.files().templates());
    }

    @Override
    public String render(MigrationDocument document) {
        checkFolder();
        Revision revision = revision(document);
        String text = templates.render(TEMPLATE, values(document, revision));
        verify(document, revision, text);
        return text;
    }

    /** A folder without any template that is used would be a mistake that nobody sees. */
    private void checkFolder() {
        if (settings == null || settings.files().templates() == null || templates.own(TEMPLATE) != null) {
            return;
        }
        Path folder = settings.files().templates();
        throw ConfigurationException.unreadable(
                settings,
                Setting.TEMPLATES,
                folder,
                Files.isDirectory(folder) ? "which holds no " + TEMPLATE : "which is no folder");
    }

    private static Revision revision(MigrationDocument document) {
        return new Revision(
                document.revision(),
                document.parents(),
                document.branchLabels(),
                document.dependsOn(),
                document.created(),
                document.message(),
                document.replaces());
    }

    private static Map<String, Object> values(MigrationDocument document, Revision revision) {
        Map<String, Object> values = new HashMap<>();
        values.put("header", MigrationHeader.lines(revision));
        values.put("revision", revision.id());
        values.put("message", commentLine(revision.message()));
        values.put("created", String.valueOf(Objects.requireNonNullElse(revision.created(), "")));
        list(values, "changes", "hasChanges", document.changes());
        list(values, "hazards", "hasHazards", document.hazards());
        list(values, "dataSteps", "hasDataSteps", document.dataSteps());
        list(values, "remarks", "hasRemarks", document.remarks());
        String proof = document.proof();
        text(values, "proof", "hasProof", proof == null ? "" : commentLine(proof));
        text(values, "upgrade", "hasUpgrade", document.upgrade().strip());
        text(values, "downgrade", "hasDowngrade", document.downgrade().strip());
        return values;
    }

    private static void list(Map<String, Object> values, String name, String condition, List<String> lines) {
        values.put(
                name, lines.stream().map(MustacheMigrationRenderer::commentLine).toList());
        values.put(condition, !lines.isEmpty());
    }

    private static void text(Map<String, Object> values, String name, String condition, String text) {
        values.put(name, text);
        values.put(condition, !text.isEmpty());
    }

    /** Names may hold line breaks; what follows one must not leave the comment. */
    private static String commentLine(String line) {
        return line.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069]+", " ")
                .stripTrailing();
    }

    /** A literal with a line that reads like a directive, for one, would cut its statement in two when the file is read. */
    private void verify(MigrationDocument document, Revision revision, String text) {
        MigrationFile file;
        try {
            file = MigrationFile.parse(
                    Path.of("migration " + document.revision()), text.getBytes(StandardCharsets.UTF_8));
        } catch (AutogenException e) {
            throw unreadable(document, String.valueOf(e.getMessage()), e);
        }
        if (!same(file.upgrade(), document.upgrade()) || !same(file.downgrade(), document.downgrade())) {
            throw unreadable(document, "its sections would be read otherwise than they were written", null);
        }
        if (!file.revision().id().equals(revision.id())
                || !file.revision().parents().equals(revision.parents())
                || !file.revision().branchLabels().equals(revision.branchLabels())
                || !file.revision().dependsOn().equals(revision.dependsOn())
                || !file.revision().replaces().equals(revision.replaces())
                || file.openHazards().size() != boxes(document)) {
            throw unreadable(document, "its header would be read otherwise than it was written", null);
        }
    }

    private static long boxes(MigrationDocument document) {
        return document.hazards().stream()
                .filter(line -> line.startsWith(OPEN_BOX))
                .count();
    }

    /** A template of the user's own may add to a section. */
    private boolean same(Section section, String sql) {
        String text = section.text().strip();
        return templates.own(TEMPLATE) == null ? text.equals(sql.strip()) : text.contains(sql.strip());
    }

    private AutogenException unreadable(MigrationDocument document, String why, @Nullable Throwable cause) {
        return new AutogenException(
                "unreadable-migration",
                "Migration " + document.revision() + " was not written, since it could not be read back: " + why,
                templates.own(TEMPLATE) == null
                        ? "Look for a name, comment or default with a line that starts with '-- autogen', and change it."
                        : "Mend the template " + templates.own(TEMPLATE)
                                + ": it writes {{#header}}{{.}}{{/header}} first, the hazards with their boxes, then"
                                + " '-- autogen upgrade' with {{upgrade}} and '-- autogen downgrade' with {{downgrade}}.",
                cause);
    }
}
