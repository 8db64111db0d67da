package dev.autogen.cli;

import dev.autogen.CheckResult;
import dev.autogen.ComparedSide;
import dev.autogen.Comparison;
import dev.autogen.Draft;
import dev.autogen.Finding;
import dev.autogen.OfflineSql;
import dev.autogen.SchemaSource;
import dev.autogen.cli.FoundApplication.ApplicationView;
import dev.autogen.doctor.Diagnosis;
import dev.autogen.migrate.RunResult;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Plan;
import dev.autogen.plan.SectionText;
import dev.autogen.plan.Todo;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.report.ChangeLine;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the commands that compare, write and run report as JSON. */
final class RunViews {

    /** The report of {@code upgrade}, {@code downgrade} and {@code stamp}. */
    record RunView(
            boolean nothingToDo,
            List<StepView> steps,
            List<String> rowsBefore,
            List<String> rowsAfter,
            List<String> warnings,
            long milliseconds) {}

    /**
     * A revision that ran; {@code direction} is {@code upgrade} or {@code downgrade}.
     *
     * @param recorded whether it was only recorded, because the database has all that it replaces
     */
    record StepView(
            String revision,
            String direction,
            boolean recorded,
            int statements,
            int statementsResumed,
            long milliseconds) {}

    /**
     * The report of {@code --sql}.
     *
     * @param from the version rows of the databases it is for
     * @param asked whether they were asked of the database rather than given
     */
    record ScriptView(List<String> from, boolean asked, String sql) {}

    /**
     * The report of {@code diff}.
     *
     * @param unplanned what differs and no statement is written for
     */
    record DiffView(
            SideView from,
            SideView to,
            List<ChangeView> changes,
            PlanView upgrade,
            PlanView downgrade,
            List<ChangeView> unplanned,
            List<String> notes) {}

    /** One side; {@code url} and {@code server} are null for the entities. */
    record SideView(
            String source, @Nullable String url, @Nullable String server, List<String> schemas) {}

    /** One difference; {@code sign} is {@code +}, {@code -} or {@code ~}. */
    record ChangeView(String sign, String text, @Nullable String origin) {}

    /** The statements of one direction. */
    record PlanView(String sql, List<HazardView> hazards) {}

    /** A fact about a plan that a reviewer must know. */
    record HazardView(String code, String title, String message, boolean needsConsent) {}

    /** The report of {@code check}. */
    record CheckView(List<PlacedFindingView> findings) {}

    /** Something that should not be left so. */
    record FindingView(String code, String message, List<String> details, String nextStep) {}

    /** The same with the lines of files that it is about. */
    record PlacedFindingView(
            String code, String message, List<String> details, String nextStep, List<PlaceView> places) {}

    /** A line of a file that a finding is about. */
    record PlaceView(String file, int line, String text) {}

    /**
     * The report of {@code doctor}.
     *
     * @param examined what was looked at
     * @param skipped what could not be looked at
     * @param application what was found about it, or null where the settings could not be read
     */
    record DiagnosisView(
            List<FindingView> findings,
            List<String> examined,
            List<SkippedView> skipped,
            @Nullable ApplicationView application) {}

    /** Something that was not looked at, and why. */
    record SkippedView(String subject, String reason) {}

    /**
     * The report of {@code revision}, {@code merge} and {@code squash}.
     *
     * @param replaces what a squashed revision stands for
     * @param dataSteps hand-written statements that a squashed revision leaves its author to decide on
     * @param todos what the upgrade leaves to its author, who completes the file
     * @param proof what the header says of its proof, or null where it says nothing
     * @param written whether the file was written; not with {@code --dry-run}, and not where nothing changed
     * @param revision null where nothing changed
     */
    record DraftView(
            boolean written,
            @Nullable String revision,
            @Nullable String file,
            List<String> parents,
            List<String> replaces,
            List<String> dataSteps,
            List<ChangeView> changes,
            List<HazardView> hazards,
            List<String> todos,
            @Nullable String proof,
            List<String> notes,
            @Nullable String text) {}

    /** The report of {@code prove}. */
    record ProveView(List<ProvenView> revisions) {}

    /**
     * What became of the proof of a revision.
     *
     * @param outcome {@code proven}, {@code no-way-back}, {@code failed} or {@code not-proven}
     * @param details what differs, or the statement that failed and why
     * @param unfilled tables that no row could be made up for
     * @param written whether the header of the file was changed
     */
    record ProvenView(
            String revision,
            String file,
            String outcome,
            String words,
            List<String> details,
            List<UnfilledView> unfilled,
            boolean written,
            long milliseconds) {}

    /** A table without rows, and why. */
    record UnfilledView(String table, String reason) {}

    private RunViews() {}

    /** @param shown writes the paths in a text for the user */
    static ProvenView proven(ProvenRevision revision, String file, boolean written, UnaryOperator<String> shown) {
        Proof proof = revision.proof();
        return new ProvenView(
                revision.file().id(),
                file,
                outcome(proof),
                shown.apply(proof.words()),
                proof instanceof Proof.Failed failed
                        ? failed.details().stream().map(shown).toList()
                        : List.of(),
                revision.unfilled().stream()
                        .map(table -> new UnfilledView(table.table(), table.reason()))
                        .toList(),
                written,
                revision.duration().toMillis());
    }

    private static String outcome(Proof proof) {
        if (proof instanceof Proof.Proven) {
            return "proven";
        }
        if (proof instanceof Proof.NoWayBack) {
            return "no-way-back";
        }
        return proof instanceof Proof.Failed ? "failed" : "not-proven";
    }

    static RunView run(RunResult result) {
        return new RunView(
                result.nothingToDo(),
                result.steps().stream()
                        .map(step -> new StepView(
                                step.revision(),
                                word(step.direction()),
                                step.recorded(),
                                step.statements(),
                                step.statementsResumed(),
                                step.duration().toMillis()))
                        .toList(),
                result.rowsBefore(),
                result.rowsAfter(),
                result.warnings(),
                result.duration().toMillis());
    }

    static ScriptView script(OfflineSql sql) {
        return new ScriptView(sql.from(), sql.asked(), sql.text());
    }

    static DiffView diff(Comparison comparison) {
        return new DiffView(
                side(comparison.from()),
                side(comparison.to()),
                changes(comparison),
                plan(comparison.upgrade()),
                plan(comparison.downgrade()),
                comparison.unplanned().stream().map(RunViews::change).toList(),
                comparison.notes());
    }

    private static SideView side(ComparedSide side) {
        String source = side.source() instanceof SchemaSource.Url
                ? "url"
                : side.source().toString();
        return new SideView(source, side.url(), side.server(), side.schemas());
    }

    private static List<ChangeView> changes(Comparison comparison) {
        return comparison.lines().stream().map(RunViews::change).toList();
    }

    private static ChangeView change(ChangeLine line) {
        return new ChangeView(
                line.sign().symbol(),
                line.text(),
                line.origin() == null ? null : line.origin().toString());
    }

    private static PlanView plan(Plan plan) {
        return new PlanView(SectionText.of(plan), hazards(plan));
    }

    private static List<String> todos(Comparison comparison) {
        return comparison.upgrade().todos().stream().map(Todo::text).toList();
    }

    private static List<HazardView> hazards(Plan plan) {
        return plan.hazards().stream().map(RunViews::hazard).toList();
    }

    static HazardView hazard(Hazard hazard) {
        return new HazardView(hazard.code().toString(), hazard.code().title(), hazard.message(), hazard.needsConsent());
    }

    /** @param shown writes the paths in a text for the user */
    static CheckView check(CheckResult result, UnaryOperator<String> shown) {
        return new CheckView(result.findings().stream()
                .map(finding -> placed(finding, shown))
                .toList());
    }

    private static PlacedFindingView placed(Finding finding, UnaryOperator<String> shown) {
        return new PlacedFindingView(
                finding.code(),
                shown.apply(finding.message()),
                finding.details().stream().map(shown).toList(),
                shown.apply(finding.nextStep()),
                finding.places().stream()
                        .map(place -> new PlaceView(shown.apply(place.file().toString()), place.line(), place.text()))
                        .toList());
    }

    private static FindingView finding(Finding finding) {
        return new FindingView(finding.code(), finding.message(), finding.details(), finding.nextStep());
    }

    static DiagnosisView diagnosis(Diagnosis diagnosis, @Nullable ApplicationView application) {
        return new DiagnosisView(
                diagnosis.findings().stream().map(RunViews::finding).toList(),
                diagnosis.examined(),
                diagnosis.skipped().stream()
                        .map(skipped -> new SkippedView(skipped.subject(), skipped.reason()))
                        .toList(),
                application);
    }

    /** @param file where it is written, or would be */
    static DraftView draft(Draft draft, String file, boolean written) {
        if (draft.madeFrom().map(Comparison::isEmpty).orElse(false)) {
            return new DraftView(
                    false,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    draft.notes(),
                    null);
        }
        return new DraftView(
                written,
                draft.document().revision(),
                file,
                draft.document().parents(),
                draft.document().replaces(),
                draft.document().dataSteps(),
                draft.madeFrom().map(RunViews::changes).orElse(List.of()),
                draft.madeFrom().map(made -> hazards(made.upgrade())).orElse(List.of()),
                draft.madeFrom().map(RunViews::todos).orElse(List.of()),
                draft.document().proof(),
                draft.notes(),
                draft.text());
    }

    /** The name of a constant as JSON writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
