package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.database.Database;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.StatementFailedException;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves both directions of a revision in throw-away databases. The current schema is made there and must have the original's
 * fingerprint. Upgraded, it must be a database that was made from nothing by whoever asks for the schema, and leave nothing to wish
 * for; downgraded, it must be what it was.
 */
public final class Prover {

    /** Owners, because the copy belongs to somebody else; names of NOT NULL constraints, which stay when a column is renamed. */
    private static final Set<SetAside> FROM_ORIGINAL = Set.of(SetAside.OWNERS_AND_GRANTS, SetAside.NOT_NULL_NAMES);

    private static final Set<SetAside> FROM_COPY = Set.of(SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

    private static final int MOST_NAMED = 3;

    private final ThrowawayServer server;

    private final Database product;

    private final RunSettings settings;

    /** @param settings how the sections are run */
    public Prover(ThrowawayServer server, Database product, RunSettings settings) {
        this.server = requireNonNull(server, "server");
        this.product = requireNonNull(product, "product");
        this.settings = requireNonNull(settings, "settings");
    }

    /** Proves, or says why not. */
    public Proof prove(MigrationFile file, ProofSubject subject) throws SQLException {
        try (ProofDatabase copy = ProofDatabase.create(server, product, subject.scope())) {
            return prove(file, subject, copy);
        } catch (CannotProveException e) {
            return new Proof.NotProven(String.valueOf(e.getMessage()));
        }
    }

    private Proof prove(MigrationFile file, ProofSubject subject, ProofDatabase copy)
            throws SQLException, CannotProveException {
        OriginalCatalog original = subject.original();
        if (copy.version().major() != original.version().major()) {
            throw new CannotProveException(
                    "the throw-away server is " + copy.version().text() + " and the database "
                            + original.version().text());
        }
        List<String> missing = copy.build(subject.current(), original.extensions());
        copy.addFunctions(CalledFunctions.of(original.fingerprint(), subject.dependents()));
        List<String> leftOut = copy.add(subject.dependents());
        if (!leftOut.isEmpty()) {
            throw new CannotProveException("the copy lacks " + some(leftOut));
        }
        CatalogFingerprint before = copy.fingerprint();
        ManagedObjects managed = new ManagedObjects(subject.current());
        List<String> lacks = managed.of(original.fingerprint()).differencesTo(managed.of(before), FROM_ORIGINAL);
        if (!lacks.isEmpty()) {
            throw new CannotProveException(
                    "the copy is not the same (left the database, right the copy): " + some(lacks));
        }
        return roundTrip(
                file,
                copy,
                before,
                new UpgradedCopy(server, product, subject, before),
                AbsentObjects.of(original, copy, before, missing));
    }

    private Proof roundTrip(
            MigrationFile file, ProofDatabase copy, CatalogFingerprint before, UpgradedCopy judge, AbsentObjects absent)
            throws SQLException, CannotProveException {
        Migrator migrator = new Migrator(
                copy.connections(),
                MigrationDirectory.alone(file),
                settings.withAcceptedHazards(hazards(file)).withIncomplete(true),
                RunListener.SILENT);
        String direction = "upgrade";
        try {
            migrator.upgrade(file.id());
            List<String> differences = judge.differences(copy);
            if (!differences.isEmpty()) {
                return new Proof.Failed("the upgrade does not lead to what is wanted", differences);
            }
            direction = "downgrade";
            migrator.downgrade("base");
        } catch (StatementFailedException e) {
            String blamed = absent.blamedFor(e).orElse(null);
            return blamed == null
                    ? new Proof.Failed("a statement of the " + direction + " fails: " + e.serverMessage(), lines(e))
                    : new Proof.NotProven(blamed);
        } catch (AutogenException e) {
            return new Proof.Failed("the " + direction + " cannot be run", lines(e));
        }
        List<String> differences = before.differencesTo(copy.fingerprint(), FROM_COPY).stream()
                .map(line -> CatalogWords.named(line, "before the upgrade", "after the downgrade"))
                .toList();
        return differences.isEmpty()
                ? new Proof.Proven(
                        copy.version().text(),
                        ProofChecksum.of(file),
                        file.todos().isEmpty(),
                        Proof.Rows.NONE)
                : new Proof.Failed("the downgrade does not lead back", differences);
    }

    /** What runs in a throw-away database needs nobody's consent. */
    private static Set<String> hazards(MigrationFile file) {
        return file.hazards().stream().map(HazardNote::code).collect(Collectors.toSet());
    }

    private static List<String> lines(AutogenException e) {
        return String.valueOf(e.getMessage()).lines().toList();
    }

    private static String some(List<String> names) {
        int more = names.size() - MOST_NAMED;
        return String.join("; ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }
}
