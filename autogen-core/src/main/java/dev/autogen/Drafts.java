package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.FileName;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionIds;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the text of new migration files. */
final class Drafts {

    private final Settings settings;

    private final MigrationRenderer renderer;

    private final Clock clock;

    Drafts(Settings settings, MigrationRenderer renderer, Clock clock) {
        this.settings = settings;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** A new revision on the given parents. */
    Revision revision(RevisionGraph graph, List<String> parents, String message, @Nullable String id) {
        return new Revision(
                id == null ? newId(graph) : RevisionIds.check(id, graph),
                parents,
                List.of(),
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                message);
    }

    private String newId(RevisionGraph graph) {
        Integer width = settings.files().revisionIdWidth();
        return width == null ? RevisionIds.random(graph) : RevisionIds.sequential(graph, width);
    }

    Draft empty(Revision revision) {
        return draft(revision, MigrationContent::empty, null);
    }

    Draft generated(Revision revision, Comparison comparison) {
        return draft(
                revision,
                r -> MigrationContent.generated(r, comparison.lines(), comparison.upgrade(), comparison.downgrade()),
                comparison);
    }

    private Draft draft(
            Revision revision, Function<Revision, MigrationDocument> content, @Nullable Comparison comparison) {
        MigrationDocument document = content.apply(revision);
        return new Draft(
                document,
                settings.newFilesDirectory().resolve(FileName.of(revision)),
                renderer.render(document),
                comparison);
    }
}
