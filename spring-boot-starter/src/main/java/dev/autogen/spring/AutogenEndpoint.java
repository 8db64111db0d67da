package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.DatabasePosition;
import dev.autogen.RunningApplication;
import dev.autogen.migrate.LogAction;
import dev.autogen.migrate.LogOutcome;
import dev.autogen.migrate.LogRecord;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The actuator's endpoint {@code autogen}: the revisions of the application, and where its database stands among them. */
@Endpoint(id = "autogen")
public class AutogenEndpoint {

    private final RunningApplication application;

    public AutogenEndpoint(RunningApplication application) {
        this.application = requireNonNull(application, "application");
    }

    /**
     * Where the database stands.
     *
     * @param upToDate whether every revision is applied, and no other
     * @param current the revisions it stands at
     * @param heads where the revisions of the application end
     * @param unknown what it stands at and the application has no file of: a newer version of the application was there
     * @param revisions all of the application, the oldest first
     */
    public record Status(
            boolean upToDate,
            List<String> current,
            List<String> heads,
            List<String> unknown,
            List<RevisionStatus> revisions) {

        public Status {
            current = List.copyOf(current);
            heads = List.copyOf(heads);
            unknown = List.copyOf(unknown);
            revisions = List.copyOf(revisions);
        }
    }

    /** How things stand with a revision. */
    public enum State {
        APPLIED,
        PENDING,
        /** A run is at work on it. */
        RUNNING,
        /** A run was interrupted between its statements. */
        INTERRUPTED,
        /** Nobody can tell: the database stands at a revision that the application does not have. */
        UNKNOWN
    }

    /**
     * A revision of the application.
     *
     * @param created when it was written, if its file says so
     * @param applied when it was run or stamped; null where it was not, or where the log does not tell
     */
    public record RevisionStatus(
            String id,
            String message,
            List<String> parents,
            @Nullable Instant created,
            State state,
            @Nullable Instant applied) {

        public RevisionStatus {
            requireNonNull(id, "id");
            requireNonNull(message, "message");
            parents = List.copyOf(parents);
            requireNonNull(state, "state");
        }
    }

    /** @throws AutogenException when the migration files or the database cannot be read */
    @ReadOperation
    public Status status() {
        MigrationDirectory migrations = application.autogen().migrations();
        DatabasePosition position = application.autogen().position(migrations);
        List<String> known = position.rows().stream()
                .filter(row -> !position.unknown().contains(row))
                .toList();
        RevisionGraph graph = migrations.graph().showing(known, List.of());
        Function<String, State> state = states(position, graph.applied(known));
        Map<String, Instant> applied = applied();
        return new Status(
                position.isAtHeads(),
                position.rows(),
                graph.heads().stream().map(Revision::id).toList(),
                position.unknown(),
                graph.revisions().stream()
                        .map(revision -> status(revision, state.apply(revision.id()), applied))
                        .toList());
    }

    private static RevisionStatus status(Revision revision, State state, Map<String, Instant> applied) {
        return new RevisionStatus(
                revision.id(),
                revision.message(),
                revision.parents(),
                revision.created(),
                state,
                state == State.APPLIED ? applied.get(revision.id()) : null);
    }

    private static Function<String, State> states(DatabasePosition position, List<Revision> applied) {
        Map<String, State> known = new HashMap<>();
        applied.forEach(revision -> known.put(revision.id(), State.APPLIED));
        for (UnfinishedRevision revision : position.unfinished()) {
            known.put(revision.revision(), revision.isRunning() ? State.RUNNING : State.INTERRUPTED);
        }
        State others = position.unknown().isEmpty() ? State.PENDING : State.UNKNOWN;
        return id -> known.getOrDefault(id, others);
    }

    /** When the newest row about each revision was written that says it is there. */
    private Map<String, Instant> applied() {
        Map<String, Instant> applied = new HashMap<>();
        for (LogRecord log : application.log()) {
            boolean there = log.action() == LogAction.STAMP
                    || log.action() == LogAction.UPGRADE && log.outcome() == LogOutcome.DONE;
            if (there) {
                applied.put(log.revision(), log.finished());
            }
        }
        return applied;
    }
}
