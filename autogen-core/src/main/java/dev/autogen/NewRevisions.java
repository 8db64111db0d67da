package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Placement;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.SquashLine;
import dev.autogen.revision.UnreadFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Drafts new revisions where they fit in, and writes them. */
final class NewRevisions {

    private final Settings settings;

    private final FileNaming naming;

    private final Hooks hooks;

    private final Drafts drafts;

    private final MigrationFormat format;

    NewRevisions(
            Settings settings, MigrationRenderer renderer, FileNaming naming, Hooks hooks, MigrationFormat format) {
        this.settings = settings;
        this.naming = naming;
        this.hooks = hooks;
        this.format = format;
        this.drafts = new Drafts(settings, renderer, naming, Clock.systemUTC(), format);
    }

    Draft empty(MigrationDirectory migrations, RevisionRequest request) {
        return empty(migrations, Placement.parents(migrations.graph(), request.parents(), request.splice()), request);
    }

    /** @param proofs what tries the draft before anybody sees it */
    Draft generated(
            MigrationDirectory migrations, RevisionRequest request, Runs runs, Comparer comparer, DraftProofs proofs) {
        RevisionGraph graph = migrations.graph();
        UpToDate.check(runs.position(migrations), graph);
        List<String> parents = Placement.parents(graph, request.parents(), request.splice());
        Revision revision = drafts.revision(migrations, parents, request);
        return noted(
                migrations,
                proofs.of(
                        drafts.generated(revision, folder(migrations, parents, request), comparer.compare()),
                        drafts,
                        comparer::creation));
    }

    private Draft noted(MigrationDirectory migrations, Draft draft) {
        List<String> notes = new ArrayList<>(migrations.notes());
        format.notRun(draft.path()).ifPresent(notes::add);
        return draft.passingOver(notes);
    }

    /** The first revision, from what a database holds. */
    Draft adopted(
            MigrationDirectory migrations, RevisionRequest request, Function<Revision, MigrationDocument> content) {
        return drafts.adopted(
                drafts.revision(migrations, List.of(), request), folder(migrations, List.of(), request), content);
    }

    /** The same revision in other words. */
    Draft rewritten(Draft draft, MigrationDocument document) {
        return drafts.rewritten(draft, document);
    }

    Draft merge(MigrationDirectory migrations, RevisionRequest request) {
        return empty(
                migrations, Placement.mergeParents(migrations.graph(), request.parents(), request.splice()), request);
    }

    private Draft empty(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        return noted(
                migrations,
                drafts.empty(drafts.revision(migrations, parents, request), folder(migrations, parents, request)));
    }

    private Path folder(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        refuseUnreadFolders();
        Path chosen = new FolderChoice(settings.migrations(), migrations).of(parents, request.folder());
        return request.folder() == null ? format.folder(chosen) : chosen;
    }

    /** What is not seen would be written a second time, or its id be given once more. */
    private void refuseUnreadFolders() {
        if (!naming.readsSubFolders()
                && !format.readsSubFolders()
                && settings.files().subFolders() == null) {
            UnreadFolders.find(settings.migrations()).ifPresent(file -> {
                throw UnreadFolders.unread(file);
            });
        }
    }

    /** The file goes to the directory of the last one that it replaces where the request names no other. */
    Draft squash(MigrationDirectory migrations, RevisionRange range, RevisionRequest request) {
        if (!request.equals(RevisionRequest.of(request.message())
                .withRevisionId(request.revisionId())
                .in(request.folder()))) {
            throw new IllegalArgumentException(
                    "A squashed revision has the parents, labels and dependencies of its line");
        }
        List<Revision> line = SquashLine.of(migrations.graph(), range);
        Revision revision = drafts.squashed(migrations, line, request);
        Path folder = folder(migrations, List.of(line.get(line.size() - 1).id()), request);
        return drafts.squash(
                revision, folder, line.stream().map(migrations::fileOf).toList());
    }

    Path write(Draft draft) {
        if (!draft.doubts().isEmpty()) {
            throw draft.doubts().get(0);
        }
        Map<Path, String> files = new LinkedHashMap<>();
        draft.files().forEach(file -> files.put(file.path(), file.text()));
        MigrationDirectory.write(files);
        Path written = draft.files().get(0).path();
        hooks.afterWrite(
                draft.document().revision(),
                files.keySet().stream()
                        .filter(path -> path.toString().endsWith(".sql"))
                        .toList());
        return written;
    }
}
