package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.ConnectionSource;
import dev.autogen.proof.changes.CatalogChanges;
import dev.autogen.proof.changes.CatalogMarks;
import dev.autogen.proof.changes.PartialReading;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one database, read again and again: of a large one, after the first time, only what has changed.
 *
 * <p>What is read in parts is read whole as well in tests, and must be the same: {@link PartialReading}.
 */
public final class RepeatedFingerprint {

    /** Of objects, columns among them. */
    private static final int MANY = 2_000;

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";

    private final Connection connection;

    private final Collection<QualifiedName> ownTables;

    private @Nullable Reading last;

    /** Since somebody asked. */
    private final Set<Long> changed = new HashSet<>();

    private boolean changedBeyondRelations = true;

    /**
     * What was read last.
     *
     * @param marks null where all is to be read again
     */
    record Reading(@Nullable CatalogMarks marks, CatalogFingerprint catalog) {

        Reading {
            requireNonNull(catalog, "catalog");
        }
    }

    /**
     * Reads nothing yet.
     *
     * @param connection in auto-commit mode, and left so; nobody else changes the database while this one reads
     * @param ownTables to pass over, with all that hangs on them: Autogen's own
     */
    public RepeatedFingerprint(Connection connection, Collection<QualifiedName> ownTables) {
        this.connection = requireNonNull(connection, "connection");
        this.ownTables = List.copyOf(ownTables);
    }

    /** A connection for nothing else: where the search path does not change with each reading, all plans are kept. */
    static Connection connect(ConnectionSource source) throws SQLException {
        Connection connection = source.open();
        try (Statement statement = connection.createStatement()) {
            // In the very words of every reading. What finds out about changes is planned once.
            statement.execute("SELECT pg_catalog.set_config('search_path', '', false);"
                    + " SET plan_cache_mode = force_generic_plan");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Of all schemas that are not PostgreSQL's own. */
    public CatalogFingerprint read() throws SQLException {
        FingerprintReader reader = new FingerprintReader(connection, schemas(), ownTables);
        return reader.inTransaction(() -> {
            Reading now = read(reader);
            last = now;
            return now.catalog();
        });
    }

    /** Reads, for who else reads a copy of this database. */
    Reading readForCopies() throws SQLException {
        read();
        return requireNonNull(last, "what was read");
    }

    /**
     * Takes for read what was read of the same database before it was copied, or of another copy, in which nothing had happened either.
     * Relations count as changed if they have been since then.
     */
    void know(Reading reading) {
        last = reading;
        changed.clear();
        changedBeyondRelations = false;
    }

    /** The object ids of the relations that changed since it was asked last; empty where types did, too, or whatever else. */
    Optional<Set<Long>> takeChanged() {
        Optional<Set<Long>> taken = changedBeyondRelations ? Optional.empty() : Optional.of(Set.copyOf(changed));
        changed.clear();
        changedBeyondRelations = false;
        return taken;
    }

    private Reading read(FingerprintReader reader) throws SQLException {
        Reading before = last;
        CatalogMarks marks = before == null ? null : before.marks();
        if (before == null || marks == null) {
            CatalogFingerprint catalog = reader.readInThisTransaction();
            changedBeyondRelations = true;
            return new Reading(isDue(catalog) ? CatalogMarks.of(connection) : null, catalog);
        }
        CatalogChanges changes = marks.changes(connection);
        changed.addAll(changes.relations());
        changedBeyondRelations |= changes.everything() || changes.types();
        if (changes.everything()) {
            return new Reading(changes.now(), reader.readInThisTransaction());
        }
        CatalogFingerprint catalog = reader.readInThisTransaction(before.catalog(), changes.relations());
        if (PartialReading.isCompared() && !catalog.equals(reader.readInThisTransaction())) {
            throw new IllegalStateException("not all changes of the catalogue were found: "
                    + catalog.differencesTo(reader.readInThisTransaction()));
        }
        return new Reading(isDue(catalog) ? changes.now() : null, catalog);
    }

    private static boolean isDue(CatalogFingerprint catalog) {
        return PartialReading.isDue(catalog.objects().size(), MANY);
    }

    private Set<String> schemas() throws SQLException {
        Set<String> schemas = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }
}
