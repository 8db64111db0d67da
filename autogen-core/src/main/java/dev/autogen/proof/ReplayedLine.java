package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.proof.EmptyDatabases.EmptyDatabase;
import dev.autogen.proof.rows.KeptRows;
import dev.autogen.proof.rows.SampleRows;
import dev.autogen.proof.rows.UnfilledTable;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database in which revisions are run one by one, in an order that somebody else has found. */
final class ReplayedLine implements AutoCloseable {

    private final EmptyDatabase database;

    private final Connection connection;

    /** Reads the catalogue. */
    private final Connection looking;

    private final Collection<QualifiedName> ownTables;

    private final RunSettings settings;

    private final SampleRows sampleRows;

    private final RepeatedFingerprint catalog;

    private boolean filled;

    /** Whether what ran since then took no rows away from tables that are what they were. */
    private boolean rowsKept;

    /** The catalogue as it was read last, until something is run. */
    private @Nullable CatalogFingerprint known;

    private ReplayedLine(
            EmptyDatabase database,
            Connection connection,
            Connection looking,
            Collection<QualifiedName> ownTables,
            RunSettings settings) {
        this.database = database;
        this.connection = connection;
        this.looking = looking;
        this.ownTables = List.copyOf(ownTables);
        this.settings = settings;
        this.sampleRows = new SampleRows(ownTables);
        this.catalog = new RepeatedFingerprint(looking, ownTables);
    }

    static ReplayedLine open(EmptyDatabases databases, Collection<QualifiedName> ownTables, RunSettings settings)
            throws SQLException {
        EmptyDatabase database = databases.create();
        try {
            Connection connection = database.connections().open();
            return new ReplayedLine(
                    database, connection, RepeatedFingerprint.connect(database.connections()), ownTables, settings);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * What lines in copies of one database need not read each for itself.
     *
     * @param tables null where no rows are wanted
     * @param filled whether rows were made up there
     */
    record Base(RepeatedFingerprint.Reading catalog, SampleRows.@Nullable Tables tables, boolean filled) {

        Base {
            requireNonNull(catalog, "catalog");
        }
    }

    /** Reads what other lines begin with as well, before anything is run here. */
    Base readBase(boolean withRows) throws SQLException {
        return new Base(catalog.readForCopies(), withRows ? SampleRows.Tables.of(connection, ownTables) : null, false);
    }

    /** Makes rows up where another line began as well, and says what lines in copies of this database begin with. */
    Base fillBase(Base base) throws SQLException {
        know(base);
        fill();
        return new Base(base.catalog(), sampleRows.known(), true);
    }

    /** Begins where another line began, in a copy of the same database. */
    void know(Base base) {
        catalog.know(base.catalog());
        known = base.catalog().catalog();
        SampleRows.Tables tables = base.tables();
        if (tables != null) {
            sampleRows.know(tables);
        }
        filled = base.filled();
        rowsKept = base.filled();
    }

    Connection connection() {
        return connection;
    }

    /** Whether rows were made up here. */
    boolean isFilled() {
        return filled;
    }

    void upgrade(MigrationFile file) {
        boolean kept = somethingRuns();
        migrator(file).upgrade(file.id());
        rowsKept = kept && keepsRows(file, file.upgrade());
    }

    void downgrade(MigrationFile file) {
        boolean kept = somethingRuns();
        migrator(file).downgrade("base");
        rowsKept = kept && keepsRows(file, file.downgrade());
    }

    /** @return whether all rows were kept until now */
    private boolean somethingRuns() {
        boolean kept = rowsKept;
        known = null;
        rowsKept = false;
        return kept;
    }

    private static boolean keepsRows(MigrationFile file, Section section) {
        return StatementSplitter.split(file, section).statements().stream()
                .allMatch(statement -> !statement.isJava() && KeptRows.areKeptBy(statement.sql()));
    }

    /** Each revision is run as if it were the only one, so that neither branches nor merges decide what can be taken back. */
    private Migrator migrator(MigrationFile file) {
        return new Migrator(
                database.connections(),
                MigrationDirectory.alone(file),
                settings.withIncomplete(true)
                        .withBatches(true)
                        .withAcceptedHazards(
                                file.hazards().stream().map(HazardNote::code).collect(Collectors.toSet())),
                RunListener.SILENT);
    }

    /** The last revision is done with: the next one finds the version table empty. */
    void forget() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (QualifiedName table : ownTables) {
                statement.execute("TRUNCATE " + PostgresNames.identifier(table.schema()) + "."
                        + PostgresNames.identifier(table.name()));
            }
        }
    }

    List<UnfilledTable> fill() throws SQLException {
        filled = true;
        fingerprint();
        Optional<Set<Long>> changed = catalog.takeChanged();
        List<UnfilledTable> unfilled = changed.isEmpty()
                ? sampleRows.fill(connection)
                : sampleRows.fillAgain(connection, changed.get(), rowsKept);
        rowsKept = true;
        return unfilled;
    }

    /** The catalogue; rows change nothing in it. */
    CatalogFingerprint fingerprint() throws SQLException {
        CatalogFingerprint read = known == null ? catalog.read() : known;
        known = read;
        return read;
    }

    String server() throws SQLException {
        return "PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
    }

    @Override
    public void close() throws SQLException {
        try {
            looking.close();
            connection.close();
        } finally {
            database.close();
        }
    }
}
