package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.autogen.migrate.PlannedStep.PlannedStatement;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A step with the script it runs, read and split.
 *
 * @param checksum of the migration file
 */
record PreparedStep(RevisionStep step, String checksum, Script script) {

    PreparedStep {
        requireNonNull(step, "step");
        requireNonNull(checksum, "checksum");
        requireNonNull(script, "script");
    }

    /** Reads and splits the section that the step runs; one that is only recorded runs nothing. */
    static PreparedStep of(RevisionStep step, MigrationFile file) {
        if (step.recorded()) {
            return new PreparedStep(
                    step, file.checksum(), new Script(file.path().toString(), List.of()));
        }
        Section section = file.section(step.direction());
        Script script = StatementSplitter.split(file, section);
        return new PreparedStep(step, file.checksum(), script);
    }

    String revisionId() {
        return step.revision().id();
    }

    LogAction action() {
        return step.recorded() ? LogAction.STAMP : LogAction.of(step.direction());
    }

    /** What the log says of a step that runs nothing. */
    StampWords recordedWords() {
        String changes = step.rowChanges().stream().map(RowChangeWords::of).collect(joining(", "));
        return new StampWords(revisionId(), checksum, changes + ": has all that it replaces");
    }

    /** Statement by statement, as a run would take it. */
    PlannedStep planned(int statementsDone, ExpectedLocks locks) {
        List<PlannedStatement> statements = new ArrayList<>();
        int transactions = 0;
        for (StatementGroup group : script.groups()) {
            int transaction = group.transactional() ? ++transactions : 0;
            for (ScriptStatement statement : group.statements()) {
                statements.add(new PlannedStatement(statement, transaction, group.repeated(), locks.next(statement)));
            }
        }
        return new PlannedStep(step, statements, statementsDone);
    }

    /** {@code upgrade of 8bd76168eb7e}. */
    String words() {
        return step.direction().name().toLowerCase(Locale.ROOT) + " of " + revisionId();
    }
}
