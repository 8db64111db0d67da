package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Introspection;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pg_catalog} into a {@link Schema}: seven queries and one that prepares the transaction, whatever the number of
 * tables.
 */
final class PostgresIntrospector {

    private final ServerVersion version;
    private final Scope scope;

    private final @Nullable KnownTables known;

    /** @param known what has been read before; null to read everything */
    PostgresIntrospector(ServerVersion version, Scope scope, @Nullable KnownTables known) {
        this.version = requireNonNull(version, "version");
        this.scope = requireNonNull(scope, "scope");
        this.known = known;
    }

    Introspection introspect(Connection connection) throws SQLException {
        return known == null
                ? CatalogTransaction.readOnly(connection, scope.defaultSchema(), this::read)
                : CatalogTransaction.readPart(connection, scope.defaultSchema(), this::read);
    }

    private Introspection read(Connection connection) throws SQLException {
        CatalogQueries queries =
                new CatalogQueries(connection, version, scope.schemas(), known == null ? null : known.changed());
        CatalogTables tables = new CatalogTables(scope.ownTables(), known);
        tables.read(queries);
        CatalogSequences sequences = new CatalogSequences(tables, known);
        sequences.read(queries);
        new CatalogColumns(tables, sequences).read(queries);
        new CatalogConstraints(tables).read(queries);
        new CatalogIndexes(tables).read(queries);
        List<EnumType> enumTypes = CatalogEnumTypes.read(queries);
        CatalogUnmanaged unmanaged = new CatalogUnmanaged(tables, known);
        unmanaged.read(queries);
        List<Table> managed = tables.toTables();
        Schema schema = new Schema(
                scope.defaultSchema(),
                tables.namespaces(),
                managed,
                List.copyOf(sequences.standalone().values()),
                enumTypes,
                unmanaged.sortedWithIndexesOf(managed));
        return new Introspection(
                schema, tables.names(), tables.ownTables(), sequences.standalone(), unmanaged.onRelations());
    }
}
