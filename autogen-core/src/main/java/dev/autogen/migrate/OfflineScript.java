package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionPath;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.StampStep;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes what a run would do as a script for psql, for databases that only others may touch.
 *
 * <p>The script does to schema, version rows and log what the run would do. It works on databases that stand exactly where it starts;
 * on others it stops before it has changed anything, since every transaction and every statement outside one is preceded by a check
 * that must succeed before the session may write at all.
 */
public final class OfflineScript {

    private final MigrationDirectory directory;
    private final RunSettings settings;
    private final TableNames names;
    private final boolean psql;

    /**
     * Makes a writer of scripts.
     *
     * @param settings with a default schema, or a schema for Autogen's tables
     * @param psql whether the script tells psql to stop at the first error; false for runners that do so by themselves and know no psql
     *     commands
     */
    public OfflineScript(MigrationDirectory directory, RunSettings settings, boolean psql) {
        this.directory = requireNonNull(directory, "directory");
        this.settings = requireNonNull(settings, "settings");
        this.psql = psql;
        String schema = settings.defaultSchema() != null
                ? settings.defaultSchema()
                : settings.tables().schema();
        if (schema == null) {
            throw new AutogenException(
                    "no-default-schema",
                    "A script must know the schema of Autogen's tables",
                    "Name one with --schema.");
        }
        this.names = settings.tables().in(schema);
    }

    /**
     * The script that upgrades to the targets.
     *
     * @param from the version rows of the database it will run on; empty for base
     * @throws AutogenException when a hazard waits for a reviewer, or a section cannot be run
     */
    public String upgrade(Collection<String> from, String... targets) {
        RevisionPath path = directory.graph().upgrade(from, List.of(targets));
        return script("upgrade", from, path);
    }

    /**
     * The script that downgrades to the target.
     *
     * @param from the version rows of the database it will run on
     */
    public String downgrade(Collection<String> from, String target) {
        return script("downgrade", from, directory.graph().downgrade(from, target));
    }

    /**
     * The script that sets the version rows to the targets and runs nothing else.
     *
     * @param from the version rows of the database it will run on; empty for base
     */
    public String stamp(Collection<String> from, List<String> targets) {
        List<StampStep> steps = directory.graph().stamp(from, targets.toArray(String[]::new));
        ScriptText text = new ScriptText(settings, names, psql);
        if (steps.isEmpty()) {
            return text.nothingToDo(from).text();
        }
        text.begin("stamp " + String.join(" ", targets), from, List.of());
        text.line("BEGIN;");
        for (StampStep step : steps) {
            text.rowChanges(step.rowChanges());
            text.stampLog(StampWords.entry(directory, step));
        }
        text.settleInterrupted();
        return text.line("COMMIT;").end().text();
    }

    private String script(String what, Collection<String> from, RevisionPath path) {
        ScriptText text = new ScriptText(settings, names, psql);
        if (path.isEmpty()) {
            return text.nothingToDo(from).text();
        }
        new RunChecks(directory, settings).nothingIsOpen(path.steps());
        text.begin(what, from, path.steps());
        Collection<String> rows = new TreeSet<>(from);
        for (RevisionStep step : path.steps()) {
            MigrationFile file = directory.fileOf(step.revision());
            PreparedStep prepared = PreparedStep.of(step, file);
            refuseJava(prepared);
            write(text, prepared, rows);
            rows = step.rowsAfter(rows);
        }
        return text.end().text();
    }

    private static void refuseJava(PreparedStep prepared) {
        for (ScriptStatement statement : prepared.script().statements()) {
            if (statement.isJava()) {
                throw new JavaStepException(
                        "java-offline",
                        prepared,
                        statement,
                        "which a script for psql cannot do",
                        "Run this revision with `autogen "
                                + (prepared.step().direction() == Direction.UPGRADE
                                        ? "upgrade " + prepared.revisionId()
                                        : "downgrade " + prepared.revisionId() + "-1")
                                + "`, and write scripts for those before and after it, FROM:TO.",
                        null);
            }
        }
    }

    private void write(ScriptText text, PreparedStep prepared, Collection<String> rows) {
        text.title(prepared);
        text.settings();
        int statements = prepared.script().statementCount();
        boolean complete = false;
        for (StatementGroup group : prepared.script().groups()) {
            int before = group.statementsBefore();
            text.guard(rows, prepared, before);
            if (group.transactional()) {
                complete = group.statementsAfter() == statements;
                transaction(text, prepared, group.statements(), group.statementsAfter());
            } else {
                text.outside(prepared, group.statements().get(0), group.repeated());
            }
        }
        if (!complete) {
            text.guard(rows, prepared, statements);
            transaction(text, prepared, List.of(), statements);
        }
    }

    private void transaction(
            ScriptText text, PreparedStep prepared, List<ScriptStatement> statements, int statementsAfter) {
        text.line("BEGIN;");
        statements.forEach(text::statement);
        boolean last = statementsAfter == prepared.script().statementCount();
        if (last) {
            text.rowChanges(prepared.step().rowChanges());
        }
        if (prepared.step().recorded()) {
            text.stampLog(prepared.recordedWords());
            text.line("COMMIT;").line("");
            return;
        }
        text.log(prepared, last ? LogOutcome.DONE : LogOutcome.PARTIAL, statementsAfter, null);
        text.line("COMMIT;").line("");
    }
}
