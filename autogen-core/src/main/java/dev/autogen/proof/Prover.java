package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.database.Database;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.StatementFailedException;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves both directions of a revision in throw-away databases. The current schema is made there and must have the original's
 * fingerprint. Upgraded, it must be a database that was made from nothing with the changed schema, and leave nothing to wish for;
 * downgraded, it must be what it was.
 */
public final class Prover {

    /** Owners, because the copy belongs to somebody else; names of NOT NULL constraints, which stay when a column is renamed. */
    private static final Set<SetAside> FROM_ORIGINAL = Set.of(SetAside.OWNERS_AND_GRANTS, SetAside.NOT_NULL_NAMES);

    /** Also the order of columns, since a new one comes last. */
    private static final Set<SetAside> FROM_DESIRED =
            Set.of(SetAside.OWNERS_AND_GRANTS, SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

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
        if (!file.todos().isEmpty()) {
            return new Proof.NotProven(
                    "it is incomplete: " + file.todos().get(0).text());
        }
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
            return new Proof.NotProven(
                    "the throw-away server is " + copy.version().text() + " and the database "
                            + original.version().text());
        }
        List<String> missing = copy.build(subject.current(), original.extensions());
        SortedSet<String> roles = missingRoles(file, original, copy);
        if (!roles.isEmpty()) {
            return new Proof.NotProven("the throw-away server has no role " + String.join(", ", roles));
        }
        List<String> leftOut = copy.add(subject.dependents());
        if (!leftOut.isEmpty()) {
            return new Proof.NotProven("the copy lacks " + some(leftOut));
        }
        ManagedObjects managed = new ManagedObjects(subject.current());
        CatalogFingerprint before = copy.fingerprint();
        List<String> lacks = managed.of(original.fingerprint()).differencesTo(managed.of(before), FROM_ORIGINAL);
        if (!lacks.isEmpty()) {
            return new Proof.NotProven("the copy is not the same (left the database, right the copy): " + some(lacks));
        }
        Migrator migrator = new Migrator(
                copy.connections(),
                MigrationDirectory.alone(file),
                settings.withAcceptedHazards(hazards(file)).withIncomplete(false),
                RunListener.SILENT);
        String direction = "upgrade";
        try {
            migrator.upgrade(file.id());
            List<String> differences = afterUpgrade(subject, copy);
            if (!differences.isEmpty()) {
                return new Proof.Failed("the upgrade does not lead to what is wanted", differences);
            }
            direction = "downgrade";
            migrator.downgrade("base");
        } catch (StatementFailedException e) {
            return failed(direction, e, missing, subject);
        } catch (AutogenException e) {
            return new Proof.Failed("the " + direction + " cannot be run", lines(e));
        }
        List<String> differences = before.differencesTo(copy.fingerprint(), FROM_COPY).stream()
                .map(line -> named(line, "before the upgrade", "after the downgrade"))
                .toList();
        return differences.isEmpty()
                ? new Proof.Proven(copy.version().text(), ProofChecksum.of(file))
                : new Proof.Failed("the downgrade does not lead back", differences);
    }

    /** What is not as it should be after the upgrade. */
    private List<String> afterUpgrade(ProofSubject subject, ProofDatabase copy)
            throws SQLException, CannotProveException {
        Schema upgraded = copy.introspect();
        List<String> lines = new ArrayList<>();
        try (ProofDatabase desired = ProofDatabase.create(server, product, subject.scope())) {
            desired.build(
                    SchemaPatch.apply(subject.current(), subject.changes()),
                    subject.original().extensions());
            ManagedObjects managed = new ManagedObjects(upgraded);
            managed.of(copy.fingerprint()).differencesTo(managed.of(desired.fingerprint()), FROM_DESIRED).stream()
                    .map(line -> named(line, "upgraded", "wanted"))
                    .forEach(lines::add);
        }
        try {
            lines.addAll(subject.wishes().open(copy.connection(), upgraded));
        } catch (AutogenException e) {
            throw new CannotProveException("the upgraded copy could not be compared: " + OneLine.first(e), e);
        }
        return lines;
    }

    private static String named(String line, String left, String right) {
        return line.replaceFirst("^only in left:", "only " + left + ":")
                .replaceFirst("^only in right:", "only " + right + ":")
                .replaceFirst(": left ", ": " + left + " ")
                .replaceFirst(", right ", ", " + right + " ");
    }

    /** Roles the sections speak of, which the throw-away server does not know. */
    private static SortedSet<String> missingRoles(MigrationFile file, OriginalCatalog original, ProofDatabase copy)
            throws SQLException {
        SortedSet<String> missing = new TreeSet<>(original.roles());
        missing.removeAll(OriginalCatalog.roles(copy.connection()));
        String text = file.upgrade().text() + file.downgrade().text();
        missing.removeIf(role -> !text.contains(role));
        return missing;
    }

    /** Whoever lacks what the statement needs says nothing about the revision. */
    private static Proof failed(
            String direction, StatementFailedException e, List<String> missing, ProofSubject subject) {
        String message = e.serverMessage();
        boolean undefined = e.sqlState()
                .map(state -> state.startsWith("42") || state.equals("3F000"))
                .orElse(false);
        if (undefined && (message.startsWith("collation ") || !missing.isEmpty())) {
            return new Proof.NotProven("the throw-away server lacks something: " + message
                    + (missing.isEmpty() ? "" : "; it has no extension " + String.join(", ", missing)));
        }
        boolean aboutUnmanaged = subject.current().unmanaged().stream()
                .map(object -> object.name().substring(object.name().lastIndexOf('.') + 1))
                .map(name -> name.replaceFirst("\\(.*", ""))
                .anyMatch(name -> !name.isEmpty() && message.contains(name));
        if (undefined && aboutUnmanaged) {
            return new Proof.NotProven("the copy lacks what is not managed: " + message);
        }
        return new Proof.Failed("a statement of the " + direction + " fails: " + message, lines(e));
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
