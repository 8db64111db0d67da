package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One of two databases that are compared.
 *
 * @param connection in auto-commit mode, and left so; nothing is written through it
 * @param scope what of it is looked at
 * @param kind what it is
 */
public record CatalogSide(Connection connection, ServerVersion version, Scope scope, Kind kind) {

    /** What a side is. */
    public enum Kind {
        /** A database of somebody's. */
        DATABASE,
        /** A throw-away database, in which everything belongs to whoever made it. */
        THROWAWAY,
        /** Nothing at all; connection and version are the other side's. */
        EMPTY
    }

    public CatalogSide {
        requireNonNull(connection, "connection");
        requireNonNull(version, "version");
        requireNonNull(scope, "scope");
        requireNonNull(kind, "kind");
    }

    String defaultSchema() {
        return scope.defaultSchema();
    }

    Schema schema(Database database) throws SQLException {
        return kind == Kind.EMPTY ? Schema.empty(defaultSchema()) : database.introspect(connection, scope);
    }

    CatalogFingerprint fingerprint() throws SQLException {
        return kind == Kind.EMPTY
                ? CatalogFingerprint.EMPTY
                : CatalogFingerprint.of(connection, scope.schemas(), scope.ownTables());
    }
}
