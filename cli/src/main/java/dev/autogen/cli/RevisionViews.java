package dev.autogen.cli;

import dev.autogen.DatabasePosition;
import dev.autogen.migrate.Agreements;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.report.ProofNote;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the commands that look at revisions report as JSON. */
final class RevisionViews {

    /**
     * One revision.
     *
     * @param dependsOn whole ids, whatever the file says
     * @param applied null where no database was asked
     * @param current null where no database was asked
     */
    record RevisionView(
            String id,
            String message,
            @Nullable String created,
            List<String> parents,
            List<String> branchLabels,
            List<String> dependsOn,
            List<String> replaces,
            String file,
            boolean head,
            boolean branchPoint,
            @Nullable Boolean applied,
            @Nullable Boolean current) {}

    /** The report of {@code heads}. */
    record HeadsView(List<RevisionView> heads) {}

    /** The report of {@code history}, newest first. */
    record HistoryView(List<RevisionView> revisions, List<UnfinishedView> unfinished) {}

    /** A revision that is half done; {@code state} is {@code running}, {@code interrupted} or {@code in doubt}. */
    record UnfinishedView(
            String revision,
            String direction,
            String state,
            int statementsDone,
            int statements,
            @Nullable String statement,
            @Nullable String error,
            String nextStep) {}

    /** The report of {@code branches}. */
    record BranchesView(List<BranchPointView> branchPoints, List<LabelView> labels) {}

    /** A revision from which several lines go on. */
    record BranchPointView(RevisionView revision, List<String> children) {}

    /** A branch label, the revision that has it, and the heads of its branch. */
    record LabelView(String label, String revision, List<String> heads) {}

    /**
     * The report of {@code current}.
     *
     * @param rows what the version table holds
     * @param unknown rows that no file has
     * @param pending what is not applied, in the order it would run
     * @param unfinished what is half done
     */
    record CurrentView(
            boolean atHeads,
            List<String> rows,
            List<String> unknown,
            List<RevisionView> current,
            List<RevisionView> pending,
            List<UnfinishedView> unfinished) {}

    /** The report of {@code show}. */
    record ShowView(List<FileView> revisions) {}

    /**
     * A migration file.
     *
     * @param text all of it
     * @param upgrade the SQL of the section
     */
    record FileView(
            RevisionView revision,
            String checksum,
            @Nullable ProofView proof,
            List<HazardNoteView> hazards,
            List<AcceptedView> accepted,
            String upgrade,
            String downgrade,
            String text) {}

    /** What the header says of its proof; {@code state} is {@code proven}, {@code outdated}, {@code accepted} or {@code unproven}. */
    record ProofView(String state, String words, int line) {}

    /**
     * A hazard as the file lists it.
     *
     * @param box {@code none}, {@code open}, {@code ticked}, or {@code void} for a tick that no longer counts
     * @param accepted why the file accepts it; null where it does not
     */
    record HazardNoteView(
            String code,
            String text,
            String box,
            int line,
            List<String> statements,
            @Nullable String accepted) {}

    /** A hazard that the file accepts for one statement. */
    record AcceptedView(String code, String reason, int line, String statement) {}

    private final MigrationDirectory migrations;

    private final RevisionGraph graph;

    private final RevisionMarks marks;

    private final Function<Path, String> shown;

    /** @param shown how a path is written for the user */
    RevisionViews(MigrationDirectory migrations, RevisionMarks marks, Function<Path, String> shown) {
        this.migrations = migrations;
        this.graph = marks.graph();
        this.marks = marks;
        this.shown = shown;
    }

    HeadsView heads() {
        return new HeadsView(views(graph.heads()));
    }

    /** @param left what runs have left half done; empty where no database was asked */
    HistoryView history(List<Revision> revisions, List<UnfinishedRevision> left) {
        return new HistoryView(views(revisions), unfinished(left));
    }

    private static List<UnfinishedView> unfinished(List<UnfinishedRevision> left) {
        return left.stream()
                .map(revision -> new UnfinishedView(
                        revision.revision(),
                        RunViews.word(revision.log().action()),
                        revision.mark(),
                        revision.log().statementsDone(),
                        revision.log().statements(),
                        revision.log().statement(),
                        revision.log().error(),
                        revision.nextStep()))
                .toList();
    }

    BranchesView branches() {
        List<BranchPointView> points = new ArrayList<>();
        List<LabelView> labels = new ArrayList<>();
        for (Revision revision : graph.history()) {
            if (marks.isBranchPoint(revision)) {
                points.add(new BranchPointView(view(revision), ids(graph.children(revision.id()))));
            }
            revision.branchLabels()
                    .forEach(label ->
                            labels.add(new LabelView(label, revision.id(), ids(graph.resolve(label + "@heads")))));
        }
        return new BranchesView(points, labels);
    }

    CurrentView current(DatabasePosition position) {
        return new CurrentView(
                position.isAtHeads(),
                position.rows(),
                position.unknown(),
                views(position.current()),
                views(position.pending()),
                unfinished(position.unfinished()));
    }

    /** @param agreements reads what was agreed to in a file */
    ShowView show(List<MigrationFile> files, Function<MigrationFile, Agreements> agreements) {
        return new ShowView(files.stream()
                .map(file -> file(file, FileRemarks.of(file, agreements)))
                .toList());
    }

    private FileView file(MigrationFile file, FileRemarks remarks) {
        return new FileView(
                view(file.revision()),
                file.checksum(),
                ProofNote.of(file)
                        .map(note -> new ProofView(FileRemarks.proof(file).orElseThrow(), note.words(), note.line()))
                        .orElse(null),
                file.hazards().stream().map(hazard -> hazard(hazard, remarks)).toList(),
                remarks.accepted().stream()
                        .map(one -> new AcceptedView(
                                one.acceptance().code(),
                                one.acceptance().reason(),
                                one.acceptance().line(),
                                one.checksum()))
                        .toList(),
                file.upgrade().text(),
                file.downgrade().text(),
                ShowCommand.text(file.path()));
    }

    private static HazardNoteView hazard(HazardNote hazard, FileRemarks remarks) {
        return new HazardNoteView(
                hazard.code(),
                hazard.text(),
                remarks.isVoid(hazard) ? "void" : RunViews.word(hazard.box()),
                hazard.line(),
                hazard.statements(),
                remarks.reason(hazard));
    }

    private List<RevisionView> views(List<Revision> revisions) {
        return revisions.stream().map(this::view).toList();
    }

    RevisionView view(Revision revision) {
        return new RevisionView(
                revision.id(),
                revision.message(),
                revision.created() == null ? null : Objects.toString(revision.created()),
                revision.parents(),
                revision.branchLabels(),
                ids(graph.dependencies(revision.id())),
                revision.replaces(),
                shown.apply(migrations.fileOf(revision).path()),
                marks.isHead(revision),
                marks.isBranchPoint(revision),
                marks.isApplied(revision),
                marks.isCurrent(revision));
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
