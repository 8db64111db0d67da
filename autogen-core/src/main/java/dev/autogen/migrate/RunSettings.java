package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How migrations are run. Start from {@link #defaults()} and change what is different.
 *
 * @param tables where the version rows and the log are kept
 * @param defaultSchema what {@code search_path} is set to for every step, or null to leave it as the session has it
 * @param lockWait how long to wait for another run to finish
 * @param lockTimeout how long a statement may wait for a lock and, doing so, hold up the application; zero for ever. Statements
 *     with CONCURRENTLY wait without a limit, since nobody queues behind them
 * @param lockRetry how often a step that could not get its locks is tried again
 * @param statementTimeout how long a statement may run; zero for ever
 * @param longStatementTimeout the same for statements that go through whole tables while others read and write them: CONCURRENTLY,
 *     VALIDATE CONSTRAINT, VACUUM, ANALYZE
 * @param acceptedHazards codes of hazards that need no ticked box in this run, {@code AG201}
 * @param acceptedChanges ids of applied revisions whose files may differ from what was run
 * @param inDoubt what to do with a statement whose end nobody saw
 * @param toolVersion written into the log
 * @param javaClasses where the classes are found that migrations call
 * @param incomplete whether what its author has not completed yet is run as it is, which only a throw-away database can bear
 * @param batches whether statements of a transaction that nobody watches are sent many at a time, without a word to the listener about
 *     each; where one fails they are sent again one by one, so that the error tells which
 * @param probe what looks at the database around every statement
 */
public record RunSettings(
        VersionTables tables,
        @Nullable String defaultSchema,
        Duration lockWait,
        Duration lockTimeout,
        LockRetry lockRetry,
        Duration statementTimeout,
        Duration longStatementTimeout,
        Set<String> acceptedHazards,
        Set<String> acceptedChanges,
        InDoubt inDoubt,
        String toolVersion,
        JavaClasses javaClasses,
        boolean incomplete,
        boolean batches,
        StatementProbe probe) {

    public RunSettings {
        requireNonNull(tables, "tables");
        requireNonNull(lockWait, "lockWait");
        requireNonNull(lockTimeout, "lockTimeout");
        requireNonNull(lockRetry, "lockRetry");
        requireNonNull(statementTimeout, "statementTimeout");
        requireNonNull(longStatementTimeout, "longStatementTimeout");
        acceptedHazards = Set.copyOf(acceptedHazards);
        acceptedChanges = Set.copyOf(acceptedChanges);
        requireNonNull(inDoubt, "inDoubt");
        requireNonNull(toolVersion, "toolVersion");
        requireNonNull(javaClasses, "javaClasses");
        requireNonNull(probe, "probe");
    }

    public static RunSettings defaults() {
        String version = Optional.ofNullable(RunSettings.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new RunSettings(
                VersionTables.DEFAULT,
                null,
                Duration.ofMinutes(10),
                Duration.ofSeconds(3),
                LockRetry.DEFAULT,
                Duration.ZERO,
                Duration.ZERO,
                Set.of(),
                Set.of(),
                InDoubt.REFUSE,
                version,
                JavaClasses.ofThread(),
                false,
                false,
                StatementProbe.NONE);
    }

    public RunSettings withTables(VersionTables value) {
        return changed(copy -> copy.tables = value);
    }

    public RunSettings withDefaultSchema(@Nullable String value) {
        return changed(copy -> copy.defaultSchema = value);
    }

    public RunSettings withLockWait(Duration value) {
        return changed(copy -> copy.lockWait = value);
    }

    public RunSettings withLockTimeout(Duration value) {
        return changed(copy -> copy.lockTimeout = value);
    }

    public RunSettings withLockRetry(LockRetry value) {
        return changed(copy -> copy.lockRetry = value);
    }

    public RunSettings withStatementTimeout(Duration value) {
        return changed(copy -> copy.statementTimeout = value);
    }

    public RunSettings withLongStatementTimeout(Duration value) {
        return changed(copy -> copy.longStatementTimeout = value);
    }

    public RunSettings withAcceptedHazards(Set<String> value) {
        return changed(copy -> copy.acceptedHazards = value);
    }

    public RunSettings withAcceptedChanges(Set<String> value) {
        return changed(copy -> copy.acceptedChanges = value);
    }

    public RunSettings withInDoubt(InDoubt value) {
        return changed(copy -> copy.inDoubt = value);
    }

    public RunSettings withToolVersion(String value) {
        return changed(copy -> copy.toolVersion = value);
    }

    public RunSettings withJavaClasses(JavaClasses value) {
        return changed(copy -> copy.javaClasses = value);
    }

    public RunSettings withIncomplete(boolean value) {
        return changed(copy -> copy.incomplete = value);
    }

    public RunSettings withBatches(boolean value) {
        return changed(copy -> copy.batches = value);
    }

    public RunSettings withProbe(StatementProbe value) {
        return changed(copy -> copy.probe = value);
    }

    private RunSettings changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.settings();
    }

    /** All values, to change one of them. */
    private static final class Copy {

        private VersionTables tables;
        private @Nullable String defaultSchema;
        private Duration lockWait;
        private Duration lockTimeout;
        private LockRetry lockRetry;
        private Duration statementTimeout;
        private Duration longStatementTimeout;
        private Set<String> acceptedHazards;
        private Set<String> acceptedChanges;
        private InDoubt inDoubt;
        private String toolVersion;
        private JavaClasses javaClasses;
        private boolean incomplete;
        private boolean batches;
        private StatementProbe probe;

        Copy(RunSettings from) {
            this.tables = from.tables;
            this.defaultSchema = from.defaultSchema;
            this.lockWait = from.lockWait;
            this.lockTimeout = from.lockTimeout;
            this.lockRetry = from.lockRetry;
            this.statementTimeout = from.statementTimeout;
            this.longStatementTimeout = from.longStatementTimeout;
            this.acceptedHazards = from.acceptedHazards;
            this.acceptedChanges = from.acceptedChanges;
            this.inDoubt = from.inDoubt;
            this.toolVersion = from.toolVersion;
            this.javaClasses = from.javaClasses;
            this.incomplete = from.incomplete;
            this.batches = from.batches;
            this.probe = from.probe;
        }

        RunSettings settings() {
            return new RunSettings(
                    tables,
                    defaultSchema,
                    lockWait,
                    lockTimeout,
                    lockRetry,
                    statementTimeout,
                    longStatementTimeout,
                    acceptedHazards,
                    acceptedChanges,
                    inDoubt,
                    toolVersion,
                    javaClasses,
                    incomplete,
                    batches,
                    probe);
        }
    }
}
