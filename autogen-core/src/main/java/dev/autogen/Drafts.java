package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.migrate.SquashSections;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Placement;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionIds;
import dev.autogen.revision.SquashLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the text of new migration files. */
final class Drafts {

    private final Settings settings;

    private final MigrationRenderer renderer;

    private final FileNaming naming;

    private final AcceptedHazards accepted;

    private final Clock clock;

    private final MigrationFormat format;

    Drafts(Settings settings, MigrationRenderer renderer, FileNaming naming, Clock clock, MigrationFormat format) {
        this.settings = settings;
        this.renderer = renderer;
        this.naming = naming;
        this.accepted = AcceptedHazards.of(settings);
        this.clock = clock;
        this.format = format;
    }

    /**
     * A new revision on the given parents.
     *
     * @throws AutogenException when it does not fit in with those that are there
     */
    Revision revision(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        RevisionGraph graph = migrations.graph();
        Revision revision = new Revision(
                id(migrations, request),
                parents,
                Placement.branchLabels(graph, request.branchLabels()),
                Placement.dependsOn(graph, request.dependsOn()),
                now(),
                request.message());
        refuseUnreadable(graph.revisions(), revision);
        format.accept(migrations, revision);
        return revision;
    }

    /**
     * A new revision that stands for a line, with its parents, labels and dependencies.
     *
     * @throws AutogenException when it does not fit in with those that are there
     */
    Revision squashed(MigrationDirectory migrations, List<Revision> line, RevisionRequest request) {
        RevisionGraph graph = migrations.graph();
        Revision written =
                new Revision(id(migrations, request), List.of(), List.of(), List.of(), now(), request.message());
        Revision revision = SquashLine.squashed(graph, line, written);
        refuseUnreadable(
                migrations.files().stream().map(MigrationFile::revision).toList(), revision);
        format.accept(migrations, revision);
        return revision;
    }

    private String id(MigrationDirectory migrations, RevisionRequest request) {
        RevisionGraph graph = migrations.graph();
        String asked = request.revisionId();
        if (asked != null) {
            return RevisionIds.check(asked, graph);
        }
        Optional<String> next = format.nextId(migrations, now());
        if (next.isPresent()) {
            return next.get();
        }
        Integer width = settings.files().revisionIdWidth();
        return width == null ? RevisionIds.random(graph) : RevisionIds.sequential(graph, width);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What could not be read back must not be written. */
    private static void refuseUnreadable(List<Revision> there, Revision revision) {
        List<Revision> all = new ArrayList<>(there);
        all.add(revision);
        RevisionGraph.of(all);
    }

    Draft empty(Revision revision, Path folder) {
        return draft(revision, folder, MigrationContent::empty, null);
    }

    Draft generated(Revision revision, Path folder, Comparison comparison) {
        return draft(
                revision,
                folder,
                r -> MigrationContent.generated(
                        r,
                        comparison.lines(),
                        comparison.upgrade(),
                        comparison.downgrade(),
                        accepted.codes(),
                        accepted.place()),
                comparison);
    }

    /**
     * A draft whose header says what became of its proof.
     *
     * @param doubt why it should not be written, if so
     */
    Draft proved(Draft draft, String words, Optional<AutogenException> doubt) {
        MigrationDocument document = draft.document().withProof(words);
        List<AutogenException> doubts = new ArrayList<>(draft.doubts());
        doubt.ifPresent(doubts::add);
        return draft(document, draft.path(), draft.comparison(), doubts);
    }

    Draft adopted(Revision revision, Path folder, Function<Revision, MigrationDocument> content) {
        return draft(revision, folder, content, null);
    }

    Draft rewritten(Draft draft, MigrationDocument document) {
        return draft(document, draft.path(), draft.comparison(), draft.doubts());
    }

    /** @param line the files that the revision replaces, the oldest first */
    Draft squash(Revision revision, Path folder, List<MigrationFile> line) {
        SquashSections sections = SquashSections.of(line);
        return draft(
                revision,
                folder,
                r -> MigrationContent.squashed(r, line, sections.dataSteps(), sections.upgrade(), sections.downgrade()),
                null);
    }

    private Draft draft(
            Revision revision,
            Path folder,
            Function<Revision, MigrationDocument> content,
            @Nullable Comparison comparison) {
        String name = format.fileName(revision, naming.slug(revision), naming.fileName(revision));
        return draft(
                RunnerWords.of(content.apply(revision), format),
                folder.resolve(name),
                comparison,
                comparison == null
                        ? List.of()
                        : SmallerModel.doubt(settings, comparison).stream().toList());
    }

    private Draft draft(
            MigrationDocument document, Path path, @Nullable Comparison comparison, List<AutogenException> doubts) {
        String text = renderer.render(document);
        MigrationFile file = MigrationFile.parse(path, text.getBytes(StandardCharsets.UTF_8));
        return new Draft(document, path, text, format.files(file, text), comparison, List.of(), doubts);
    }
}
