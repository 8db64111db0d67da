package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.schema.QualifiedName;

/** The names of the two tables with their schema, so that no script that changes {@code search_path} leads elsewhere. */
record TableNames(QualifiedName version, QualifiedName log) {

    TableNames {
        requireNonNull(version, "version");
        requireNonNull(log, "log");
    }

    String versionSql() {
        return sql(version);
    }

    String logSql() {
        return sql(log);
    }

    /** What the primary key of a table is called, which must be another name than that of the table, however long it is. */
    static String keySql(QualifiedName table) {
        String end = "_pkey";
        String start = PostgresNames.truncated(table.name(), PostgresNames.MAXIMUM_BYTES - end.length());
        return PostgresNames.identifier(start + end);
    }

    static String sql(QualifiedName name) {
        return PostgresNames.identifier(name.schema()) + "." + PostgresNames.identifier(name.name());
    }
}
