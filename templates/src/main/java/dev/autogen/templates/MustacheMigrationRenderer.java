package dev.autogen.templates;

import dev.autogen.AutogenException;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationHeader;
import dev.autogen.revision.Revision;
import dev.autogen.revision.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes migration files from {@code migration.sql.mustache}. */
public final class MustacheMigrationRenderer implements MigrationRenderer {

    private static final String TEMPLATE = "migration.sql.mustache";
    private static final String OPEN_BOX = "[ ] ";

    private final Templates templates = new Templates();

    @Override
    public String render(MigrationDocument document) {
        Revision revision = revision(document);
        String text = templates.render(TEMPLATE, values(document, revision));
        verify(document, revision, text);
        return text;
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
        list(values, "changes", "hasChanges", document.changes());
        list(values, "hazards", "hasHazards", document.hazards());
        list(values, "dataSteps", "hasDataSteps", document.dataSteps());
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
        return line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").stripTrailing();
    }

    /** A literal with a line that reads like a directive, for one, would cut its statement in two when the file is read. */
    private static void verify(MigrationDocument document, Revision revision, String text) {
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

    private static boolean same(Section section, String sql) {
        return section.text().strip().equals(sql.strip());
    }

    private static AutogenException unreadable(MigrationDocument document, String why, @Nullable Throwable cause) {
        return new AutogenException(
                "unreadable-migration",
                "Migration " + document.revision() + " was not written, since it could not be read back: " + why,
                "Look for a name, comment or default with a line that starts with '-- autogen', and change it.",
                cause);
    }
}
