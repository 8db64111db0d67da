package dev.autogen.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autogen.Finding;
import dev.autogen.cli.RunViews.FindingView;
import dev.autogen.review.HazardLock;
import dev.autogen.review.Impact;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedDrift;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedHeads;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.TouchedTable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A review as JSON; {@code docs/reference/review.schema.json} describes it. */
final class ReviewViews {

    /** The version of the format: another first number where a field went or means something else. */
    private static final String FORMAT = "1.0";

    /** The report of {@code review}. */
    record ReviewView(
            String format,
            VerdictView verdict,
            SubjectView subject,
            List<AnswerView> answers,
            List<FindingView> findings,
            List<RevisionView> revisions,
            HeadsView heads,
            DriftView drift,
            List<TableView> tables,
            @Nullable String server,
            List<String> notes) {}

    record VerdictView(String outcome, String words, String sentence) {}

    record SubjectView(String kind, @Nullable String base, List<String> targets, String words) {}

    record AnswerView(String question, String words, String tone, String answer) {}

    record RevisionView(
            String id,
            String message,
            String file,
            List<String> parents,
            List<TableChangesView> changes,
            List<HazardView> hazards,
            List<TodoView> todos,
            ProofView proof,
            SectionView upgrade,
            SectionView downgrade,
            WayBackView wayBack) {}

    record TableChangesView(
            @Nullable String table, @Nullable String entity, List<ChangeView> changes) {}

    record ChangeView(
            String sign,
            String text,
            @Nullable String origin,
            @Nullable Integer line) {}

    record HazardView(
            String code,
            String title,
            String severity,
            String decision,
            String message,
            List<String> tables,
            @Nullable LockView lock,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String statementFile,

            @Nullable Integer statementLine,
            @Nullable Integer headerLine,
            boolean measured,
            String box,
            boolean needsDecision,
            @Nullable String reason,
            List<ImpactView> impact) {}

    record LockView(String mode, String waits, String lasts, String words) {}

    record ImpactView(String table, @Nullable Long rows, long bytes) {}

    record TodoView(
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String file,

            int line) {}

    record ProofView(String state, String words, List<String> details) {}

    record SectionView(
            String sql,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String file,

            int line,
            int statements) {}

    record WayBackView(String kind, List<String> losses) {}

    record HeadsView(List<HeadView> heads, @Nullable String mergeCommand, List<String> merges) {}

    record HeadView(String id, String title, String where) {}

    record DriftView(boolean compared, List<ChangeView> withoutRevision, List<MissingView> withoutEntity) {}

    record MissingView(String revision, ChangeView change) {}

    record TableView(
            String name,
            @Nullable String formerName,
            String state,
            boolean complete,
            @Nullable String entity,
            List<ColumnView> columns,
            List<PartView> parts,
            List<LinkView> links,
            @Nullable ImpactView impact) {}

    record ColumnView(
            String name,
            @Nullable String formerName,
            String state,
            @Nullable String before,
            @Nullable String after,
            boolean primaryKey,
            boolean foreignKey,
            @Nullable String origin) {}

    record PartView(
            String name,
            String state,
            @Nullable String before,
            @Nullable String after) {}

    record LinkView(String name, String state, List<String> columns, String to) {}

    private ReviewViews() {}

    static ReviewView of(Review review) {
        return new ReviewView(
                FORMAT,
                new VerdictView(
                        word(review.verdict().outcome()),
                        review.verdict().words(),
                        review.verdict().sentence()),
                new SubjectView(
                        word(review.subject().kind()),
                        review.subject().base(),
                        review.subject().targets(),
                        review.subject().words()),
                review.answers().stream()
                        .map(answer -> new AnswerView(
                                word(answer.question()), answer.question().words(), word(answer.tone()), answer.text()))
                        .toList(),
                review.findings().stream().map(ReviewViews::finding).toList(),
                review.revisions().stream().map(ReviewViews::revision).toList(),
                heads(review.heads()),
                drift(review.drift()),
                review.tables().stream().map(ReviewViews::table).toList(),
                review.server(),
                review.notes());
    }

    private static FindingView finding(Finding finding) {
        return new FindingView(finding.code(), finding.message(), finding.details(), finding.nextStep());
    }

    private static RevisionView revision(ReviewedRevision revision) {
        return new RevisionView(
                revision.id(),
                revision.message(),
                revision.file(),
                revision.parents(),
                revision.changes().stream()
                        .map(group -> new TableChangesView(
                                group.table(),
                                group.entity(),
                                group.changes().stream()
                                        .map(ReviewViews::change)
                                        .toList()))
                        .toList(),
                revision.hazards().stream().map(ReviewViews::hazard).toList(),
                revision.todos().stream()
                        .map(todo -> new TodoView(todo.text(), todo.file(), todo.line()))
                        .toList(),
                new ProofView(
                        word(revision.proof().state()),
                        revision.proof().words(),
                        revision.proof().details()),
                section(revision.upgrade()),
                section(revision.downgrade()),
                new WayBackView(
                        word(revision.wayBack().kind()), revision.wayBack().losses()));
    }

    private static ChangeView change(ReviewedChange change) {
        return new ChangeView(change.sign().symbol(), change.text(), change.origin(), change.line());
    }

    private static HazardView hazard(ReviewedHazard hazard) {
        return new HazardView(
                hazard.code().name(),
                hazard.code().title(),
                word(hazard.severity()),
                word(hazard.decision()),
                hazard.message(),
                hazard.tables(),
                lock(hazard.lock()),
                hazard.statementFile(),
                hazard.statementLine(),
                hazard.headerLine(),
                hazard.measured(),
                word(hazard.box()),
                hazard.needsDecision(),
                hazard.reason(),
                hazard.impact().stream().map(ReviewViews::impact).toList());
    }

    private static @Nullable LockView lock(@Nullable HazardLock lock) {
        return lock == null ? null : new LockView(lock.mode(), word(lock.waits()), word(lock.lasts()), lock.words());
    }

    private static ImpactView impact(Impact impact) {
        return new ImpactView(impact.table(), impact.rows(), impact.bytes());
    }

    private static SectionView section(ReviewedSection section) {
        return new SectionView(section.sql(), section.file(), section.line(), section.statements());
    }

    private static HeadsView heads(ReviewedHeads heads) {
        return new HeadsView(
                heads.heads().stream()
                        .map(head -> new HeadView(head.id(), head.title(), word(head.where())))
                        .toList(),
                heads.mergeCommand(),
                heads.merges());
    }

    private static DriftView drift(ReviewedDrift drift) {
        return new DriftView(
                drift.compared(),
                drift.withoutRevision().stream().map(ReviewViews::change).toList(),
                drift.withoutEntity().stream()
                        .map(missing -> new MissingView(missing.revision(), change(missing.change())))
                        .toList());
    }

    private static TableView table(TouchedTable table) {
        return new TableView(
                table.name(),
                table.formerName(),
                word(table.state()),
                table.complete(),
                table.entity(),
                table.columns().stream()
                        .map(column -> new ColumnView(
                                column.name(),
                                column.formerName(),
                                word(column.state()),
                                column.before(),
                                column.after(),
                                column.primaryKey(),
                                column.foreignKey(),
                                column.origin()))
                        .toList(),
                table.parts().stream()
                        .map(part -> new PartView(part.name(), word(part.state()), part.before(), part.after()))
                        .toList(),
                table.links().stream()
                        .map(link -> new LinkView(link.name(), word(link.state()), link.columns(), link.to()))
                        .toList(),
                table.impact() == null ? null : impact(table.impact()));
    }

    /** {@code needs-a-decision}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
