package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.Finding;
import dev.autogen.format.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a project, in order of importance, and how to mend it. Changes nothing. */
public final class Doctor {

    /** In order of importance: what stops everything comes before what stops something, and that before what may go wrong. */
    private static final List<Examination> EXAMINATIONS = List.of(
            new ConnectionExamination(),
            new FilesExamination(),
            new LinksExamination(),
            new RunnerExamination(),
            new IncludedFilesExamination(),
            new InterruptedRunExamination(),
            new UnknownRowsExamination(),
            new ChangedFilesExamination(),
            new LostTablesExamination(),
            new UnstampedTablesExamination(),
            new SkippedWayBackExamination(),
            new HeadsExamination(),
            new DriftExamination(),
            new PendingExamination(),
            new MissingRevisionExamination(),
            new PrivilegesExamination(),
            new SchemaSettingsExamination(),
            new EntitiesExamination(),
            new LeftOutEntitiesExamination(),
            new CommitExamination(),
            new ClassPathCopiesExamination(),
            new WayBackExamination());

    /** What looks at Autogen's own version table and log, or at how Autogen would run. */
    private static final Set<Class<? extends Examination>> OF_OUR_RUNS = Set.of(
            InterruptedRunExamination.class,
            UnknownRowsExamination.class,
            ChangedFilesExamination.class,
            LostTablesExamination.class,
            UnstampedTablesExamination.class,
            SkippedWayBackExamination.class,
            PendingExamination.class,
            ClassPathCopiesExamination.class);

    /** What looks at the history of another runner, and at how that would run. */
    private static final Set<Class<? extends Examination>> OF_OTHER_RUNNERS =
            Set.of(RunnerExamination.class, IncludedFilesExamination.class);

    private Doctor() {}

    /** Looks at everything that can be read. Whatever fails is a finding, never an exception. */
    public static Diagnosis examine(Patient patient) {
        Evidence evidence = new Evidence(patient);
        List<Finding> findings = new ArrayList<>();
        List<String> examined = new ArrayList<>();
        List<Diagnosis.Skipped> skipped = new ArrayList<>();
        Runner runner = patient.format().runner();
        for (Examination examination : EXAMINATIONS) {
            if ((runner == null ? OF_OTHER_RUNNERS : OF_OUR_RUNS).contains(examination.getClass())) {
                continue;
            }
            Optional<Source<?>> missing = examination.needs(evidence).stream()
                    .filter(source -> source.value().isEmpty())
                    .findFirst();
            if (missing.isPresent()) {
                skipped.add(new Diagnosis.Skipped(
                        examination.subject(), missing.get().reason()));
            } else {
                examined.add(examination.examined(evidence));
                findings.addAll(findings(examination, evidence));
            }
        }
        if (runner != null) {
            evidence.files().value().ifPresent(files -> RunnerWords.skipped(files.notes(), evidence, skipped));
            findings.replaceAll(finding -> RunnerWords.of(finding, runner));
        }
        // What several cannot do without may have failed.
        return new Diagnosis(findings.stream().distinct().toList(), examined, skipped);
    }

    private static List<Finding> findings(Examination examination, Evidence evidence) {
        try {
            return examination.examine(evidence);
        } catch (AutogenException e) {
            return List.of(Findings.of(e, evidence));
        } catch (RuntimeException e) {
            return List.of(new Finding(
                    "examination-failed",
                    "Looking at " + examination.subject() + " failed: " + e,
                    List.of(),
                    "This is a bug in Autogen. Please report it."));
        }
    }

    /** The diagnosis where the settings themselves cannot be read: nothing else can be looked at. */
    public static Diagnosis withoutSettings(AutogenException failure) {
        return new Diagnosis(
                List.of(Findings.of(failure)),
                List.of("settings"),
                EXAMINATIONS.stream()
                        .map(examination ->
                                new Diagnosis.Skipped(examination.subject(), "the settings could not be read"))
                        .toList());
    }
}
