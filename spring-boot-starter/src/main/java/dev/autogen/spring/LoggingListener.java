package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.LockHolder;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProgress;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/** Tells the application's log how a run goes on. */
final class LoggingListener implements RunListener {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Logger log;

    private Duration nextLine = BETWEEN_LINES;

    LoggingListener(Logger log) {
        this.log = requireNonNull(log, "log");
    }

    @Override
    public void waitingForLock(String holder, Duration waited) {
        log.info("Waiting for another run on the database to end, for {} s so far: {}", waited.toSeconds(), holder);
    }

    @Override
    public void hookStarted(String hook, String program) {
        log.info("{} runs {}", hook, program);
    }

    @Override
    public void revisionStarted(RevisionStep step, int number, int total) {
        log.info(
                "Applying {} ({} of {}): {}",
                step.revision().id(),
                number,
                total,
                step.revision().title());
    }

    @Override
    public void resuming(RevisionStep step, int statementsDone, int statements) {
        log.info(
                "Resuming {} behind {} of {} statements: an earlier run was interrupted",
                step.revision().id(),
                statementsDone,
                statements);
    }

    @Override
    public void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {
        nextLine = BETWEEN_LINES;
        log.debug(
                "{}: statement {} of {}: {}",
                step.revision().id(),
                statement.number(),
                statements,
                statement.summary());
    }

    @Override
    public void statementRunning(
            RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
        if (progress.elapsed().compareTo(nextLine) >= 0) {
            nextLine = progress.elapsed().plus(BETWEEN_LINES);
            log.info(
                    "{}: statement {} of {}, {} s so far{} | {}",
                    step.revision().id(),
                    statement.number(),
                    statements,
                    progress.elapsed().toSeconds(),
                    progress.words().isEmpty() ? "" : ", " + progress.words(),
                    statement.summary());
        }
    }

    @Override
    public void statementFoundDone(RevisionStep step, ScriptStatement statement) {
        log.info("{}: statement {} was found done", step.revision().id(), statement.number());
    }

    @Override
    public void notice(String severity, String message) {
        log.info("{}: {}", severity, message);
    }

    @Override
    public void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> waitedFor) {
        log.warn(
                "{}: {}; attempt {} in {} ms{}",
                step.revision().id(),
                reason,
                attempt,
                pause.toMillis(),
                waitedFor.stream().map(LockHolder::words).collect(Collectors.joining("; ", " ", "")));
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        log.debug("{} applied in {} ms", step.revision().id(), duration.toMillis());
    }

    @Override
    public void warning(String message) {
        log.warn("{}", message);
    }
}
