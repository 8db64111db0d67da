package dev.autogen;

import dev.autogen.compare.CatalogComparer;
import dev.autogen.compare.CatalogComparison;
import dev.autogen.compare.CatalogSide;
import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.report.ChangeWords;
import dev.autogen.scope.ObjectScope;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares any two sources. */
final class Comparisons {

    private final Settings settings;

    private final Database database;

    private final ConnectionSource connections;

    private final Replay replay;

    Comparisons(Settings settings, Database database, ConnectionSource connections, Replay replay) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.replay = replay;
    }

    /** @param renames decides what is renamed; from the entities nothing is taken for a rename */
    Comparison compare(SchemaSource from, SchemaSource to, RenamePolicy renames) {
        if (from.equals(to)) {
            throw new AutogenException(
                    "same-source",
                    "Both sides are the same: --from and --to are " + from + ".",
                    "Name another source: entities, database, migrations, empty, or the JDBC URL of a database.");
        }
        try {
            if (to instanceof SchemaSource.Entities) {
                return withEntities(from, "--from", renames);
            }
            if (from instanceof SchemaSource.Entities) {
                return withEntities(to, "--to", RenamePolicy.SILENT).reversed();
            }
            return catalogs(from, to, renames);
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private Comparison withEntities(SchemaSource source, String option, RenamePolicy renames) throws SQLException {
        if (source instanceof SchemaSource.Migrations || source instanceof SchemaSource.Empty) {
            try (Replayed replayed = replay.open(source instanceof SchemaSource.Migrations, null)) {
                Comparison comparison = compared(settings, replayed.connections(), renames);
                ComparedSide side = comparison.from();
                return comparison.from(
                        new ComparedSide(source, null, side.serverText().orElse(null), side.schemas()));
            }
        }
        Settings there = settings(source, option);
        Comparison comparison = compared(
                there, source instanceof SchemaSource.Url ? new Connections(there, null) : connections, renames);
        ComparedSide side = comparison.from();
        return comparison.from(new ComparedSide(
                source, there.databaseUrl().orElse(null), side.serverText().orElse(null), side.schemas()));
    }

    private Comparison compared(Settings there, ConnectionSource source, RenamePolicy renames) {
        try (Comparer comparer = new Comparer(there, database, source, renames)) {
            return comparer.compare();
        }
    }

    /** The settings with the database that a source names. */
    private Settings settings(SchemaSource source, String option) {
        if (source instanceof SchemaSource.Url named) {
            Settings.Login login = settings.login(named.url(), option);
            return settings.withDatabase(String.valueOf(login.url()), login.user(), login.password());
        }
        return settings;
    }

    // Two databases

    private Comparison catalogs(SchemaSource from, SchemaSource to, RenamePolicy renames) throws SQLException {
        // What exists only while it is looked at is made to fit the one that is there.
        boolean inOrder = rank(from) <= rank(to);
        try (OpenCatalog first = open(inOrder ? from : to, inOrder ? "--from" : "--to", null);
                OpenCatalog second = open(inOrder ? to : from, inOrder ? "--to" : "--from", first)) {
            return inOrder ? catalogs(first, second, renames) : catalogs(second, first, renames);
        }
    }

    private static int rank(SchemaSource source) {
        if (source instanceof SchemaSource.Empty) {
            return 2;
        }
        return source instanceof SchemaSource.Migrations ? 1 : 0;
    }

    private OpenCatalog open(SchemaSource source, String option, @Nullable OpenCatalog other) throws SQLException {
        if (source instanceof SchemaSource.Empty && other != null) {
            return new OpenCatalog(source, null, other.connection(), other.version(), other.defaultSchema(), () -> {});
        }
        if (source instanceof SchemaSource.Empty || source instanceof SchemaSource.Migrations) {
            Replayed replayed = replay.open(
                    source instanceof SchemaSource.Migrations, other == null ? null : other.defaultSchema());
            return OpenCatalog.of(source, null, replayed.connections(), database, replayed::close);
        }
        Settings there = settings(source, option);
        ConnectionSource connections =
                source instanceof SchemaSource.Url ? new Connections(there, null) : this.connections;
        return OpenCatalog.of(source, there.databaseUrl().orElse(null), connections, database, () -> {});
    }

    private Comparison catalogs(OpenCatalog from, OpenCatalog to, RenamePolicy renames) throws SQLException {
        Set<String> schemas = new TreeSet<>(settings.schemas());
        if (from.source() instanceof SchemaSource.Migrations) {
            schemas.addAll(from.schemas());
        } else if (to.source() instanceof SchemaSource.Migrations) {
            schemas.addAll(to.schemas());
        } else if (from.defaultSchema().equals(to.defaultSchema())) {
            schemas.addAll(from.schemas());
            schemas.addAll(to.schemas());
        }
        return catalogs(from, to, schemas, renames);
    }

    /** @param schemas what is compared, besides the default schemas */
    Comparison catalogs(OpenCatalog from, OpenCatalog to, Set<String> schemas, RenamePolicy renames)
            throws SQLException {
        long start = System.nanoTime();
        ServerVersion planned = rank(from.source()) == 0 ? from.version() : to.version();
        CatalogComparison found = new CatalogComparer(
                        database,
                        new ObjectScope(settings.selection()),
                        renames,
                        side(from, to, schemas),
                        side(to, from, schemas))
                .compare(planned, settings.files().online());
        String defaultSchema = found.before().defaultSchema();
        return new Comparison(
                from.compared(scope(from, to, schemas)),
                to.compared(scope(to, from, schemas)),
                planned,
                found.before(),
                found.after(),
                found.changes(),
                new ChangeWords(defaultSchema).lines(found.changes()),
                found.upgrade(),
                found.downgrade(),
                found.unplanned(),
                found.renames(),
                found.notes(),
                found.leftAlone().stream()
                        .map(object -> Comparer.remark(object, defaultSchema))
                        .toList(),
                Timings.ofComparison(Duration.ofNanos(System.nanoTime() - start)));
    }

    private CatalogSide side(OpenCatalog side, OpenCatalog other, Set<String> schemas) {
        return new CatalogSide(side.connection(), side.version(), scope(side, other, schemas), side.kind());
    }

    /** The same schemas of both, but for the default schemas, which may have different names. */
    private Scope scope(OpenCatalog side, OpenCatalog other, Set<String> schemas) {
        Set<String> here = new TreeSet<>(schemas);
        if (!side.defaultSchema().equals(other.defaultSchema())) {
            here.remove(other.defaultSchema());
        }
        here.add(side.defaultSchema());
        return new Scope(side.defaultSchema(), here, Comparer.ownTables(settings, side.defaultSchema()));
    }
}
