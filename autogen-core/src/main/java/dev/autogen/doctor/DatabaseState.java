package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.entities.TargetServer;
import dev.autogen.migrate.LogAction;
import dev.autogen.migrate.LogOutcome;
import dev.autogen.migrate.LogRecord;
import dev.autogen.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the doctor wants to know of a database.
 *
 * @param role who is connected
 * @param mayCreate whether the role may create objects in the default schema
 * @param readOnly whether transactions cannot write, because the server is a replica or is set so
 * @param versionTable the name of the version table, whether it is there or not
 * @param logTable the name of the log
 * @param versionTableExists whether it is there
 * @param rows the version rows
 * @param log everything that ever ran, oldest first
 * @param tables all tables but Autogen's own, those of PostgreSQL and those of extensions; sorted
 * @param runs sessions of Autogen besides this one, one line each
 */
record DatabaseState(
        ServerVersion server,
        String role,
        String defaultSchema,
        boolean mayCreate,
        boolean readOnly,
        QualifiedName versionTable,
        QualifiedName logTable,
        boolean versionTableExists,
        List<String> rows,
        List<LogRecord> log,
        List<QualifiedName> tables,
        List<String> runs) {

    DatabaseState {
        requireNonNull(server, "server");
        requireNonNull(role, "role");
        requireNonNull(defaultSchema, "defaultSchema");
        requireNonNull(versionTable, "versionTable");
        requireNonNull(logTable, "logTable");
        rows = List.copyOf(rows);
        log = List.copyOf(log);
        tables = List.copyOf(tables);
        runs = List.copyOf(runs);
    }

    TargetServer target() {
        return new TargetServer(server.major(), server.minor(), defaultSchema);
    }

    /** The newest entry of the log about a revision. */
    Optional<LogRecord> newest(String revision) {
        return log.stream().filter(entry -> entry.revision().equals(revision)).reduce((older, newer) -> newer);
    }

    /** The newest entry of the log that says which file of a revision was applied. */
    Optional<LogRecord> applied(String revision) {
        return log.stream()
                .filter(entry -> entry.revision().equals(revision) && isApplied(entry))
                .reduce((older, newer) -> newer);
    }

    /** The revisions the log knows as applied and not taken back, the oldest first. */
    List<String> appliedByLog() {
        Map<String, LogRecord> newest = new LinkedHashMap<>();
        for (LogRecord entry : log) {
            if (entry.action() != LogAction.STAMP) {
                newest.remove(entry.revision());
                newest.put(entry.revision(), entry);
            }
        }
        return newest.values().stream()
                .filter(DatabaseState::isApplied)
                .map(LogRecord::revision)
                .toList();
    }

    private static boolean isApplied(LogRecord entry) {
        return entry.action() == LogAction.UPGRADE
                && (entry.outcome() == LogOutcome.DONE || entry.outcome() == LogOutcome.ACCEPTED);
    }
}
