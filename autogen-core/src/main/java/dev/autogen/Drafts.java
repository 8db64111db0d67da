package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.Placement;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionIds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the text of new migration files. */
final class Drafts {

    private final Settings settings;

    private final MigrationRenderer renderer;

    private final FileNaming naming;

    private final Clock clock;

    Drafts(Settings settings, MigrationRenderer renderer, FileNaming naming, Clock clock) {
        this.settings = settings;
        this.renderer = renderer;
        this.naming = naming;
        this.clock = clock;
    }

    /**
     * A new revision on the given parents.
     *
     * @throws AutogenException when it does not fit in with those that are there
     */
    Revision revision(RevisionGraph graph, List<String> parents, RevisionRequest request) {
        String id = request.revisionId();
        Revision revision = new Revision(
                id == null ? newId(graph) : RevisionIds.check(id, graph),
                parents,
                Placement.branchLabels(graph, request.branchLabels()),
                Placement.dependsOn(graph, request.dependsOn()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                request.message());
        List<Revision> all = new ArrayList<>(graph.revisions());
        all.add(revision);
        // What could not be read back must not be written.
        RevisionGraph.of(all);
        return revision;
    }

    String newId(RevisionGraph graph) {
        Integer width = settings.files().revisionIdWidth();
        return width == null ? RevisionIds.random(graph) : RevisionIds.sequential(graph, width);
    }

    Draft empty(Revision revision, Path folder) {
        return draft(revision, folder, MigrationContent::empty, null);
    }

    Draft generated(Revision revision, Path folder, Comparison comparison) {
        return draft(
                revision,
                folder,
                r -> MigrationContent.generated(r, comparison.lines(), comparison.upgrade(), comparison.downgrade()),
                comparison);
    }

    private Draft draft(
            Revision revision,
            Path folder,
            Function<Revision, MigrationDocument> content,
            @Nullable Comparison comparison) {
        MigrationDocument document = content.apply(revision);
        return new Draft(document, folder.resolve(naming.fileName(revision)), renderer.render(document), comparison);
    }
}
