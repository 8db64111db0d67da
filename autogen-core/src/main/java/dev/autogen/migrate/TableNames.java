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

    static String sql(QualifiedName name) {
        return PostgresNames.identifier(name.schema()) + "." + PostgresNames.identifier(name.name());
    }
}
