package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Where Autogen keeps its own two tables.
 *
 * @param schema an existing schema, or null for the default schema of the run
 * @param versionTable holds the applied heads and nothing else
 * @param logTable append-only: what ran when, and how far it got
 */
public record VersionTables(@Nullable String schema, String versionTable, String logTable) {

    public static final VersionTables DEFAULT = new VersionTables(null, "autogen_version", "autogen_log");

    public VersionTables {
        requireNonNull(versionTable, "versionTable");
        requireNonNull(logTable, "logTable");
        if (versionTable.equals(logTable)) {
            throw new IllegalArgumentException("the version table and the log table are both named " + logTable);
        }
    }

    /** The tables' full names, given the schema that is meant where none is set. */
    TableNames in(String defaultSchema) {
        String effective = schema == null ? defaultSchema : schema;
        return new TableNames(new QualifiedName(effective, versionTable), new QualifiedName(effective, logTable));
    }
}
