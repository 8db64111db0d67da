package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Placement;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionIds;
import dev.autogen.revision.RevisionRange;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts new revisions where they fit in, and writes them. */
final class NewRevisions {

    private final Settings settings;

    private final Hooks hooks;

    private final Drafts drafts;

    private final Squasher squasher;

    NewRevisions(Settings settings, MigrationRenderer renderer, FileNaming naming, Hooks hooks) {
        this.settings = settings;
        this.hooks = hooks;
        this.drafts = new Drafts(settings, renderer, naming, Clock.systemUTC());
        this.squasher = new Squasher(settings, renderer, naming, Clock.systemUTC());
    }

    Draft empty(MigrationDirectory migrations, RevisionRequest request) {
        return empty(migrations, Placement.parents(migrations.graph(), request.parents(), request.splice()), request);
    }

    Draft generated(MigrationDirectory migrations, RevisionRequest request, Runs runs, Comparer comparer) {
        RevisionGraph graph = migrations.graph();
        UpToDate.check(runs.position(migrations), graph);
        List<String> parents = Placement.parents(graph, request.parents(), request.splice());
        Revision revision = drafts.revision(graph, parents, request);
        return drafts.generated(revision, folder(migrations, parents, request), comparer.compare());
    }

    Draft merge(MigrationDirectory migrations, RevisionRequest request) {
        return empty(
                migrations, Placement.mergeParents(migrations.graph(), request.parents(), request.splice()), request);
    }

    private Draft empty(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        return drafts.empty(
                drafts.revision(migrations.graph(), parents, request), folder(migrations, parents, request));
    }

    private Path folder(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        return new FolderChoice(settings.migrations(), migrations).of(parents, request.folder());
    }

    Draft squash(MigrationDirectory migrations, RevisionRange range, String message, @Nullable String revisionId) {
        RevisionGraph graph = migrations.graph();
        String id = revisionId == null ? drafts.newId(graph) : RevisionIds.check(revisionId, graph);
        return squasher.squash(migrations, range, id, message);
    }

    Path write(Draft draft) {
        Path written = MigrationDirectory.write(draft.path(), draft.text());
        hooks.afterWrite(draft.document().revision(), written);
        return written;
    }
}
