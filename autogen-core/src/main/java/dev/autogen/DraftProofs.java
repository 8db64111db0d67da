package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.proof.Creation;
import dev.autogen.proof.OriginalCatalog;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofSubject;
import dev.autogen.proof.Prover;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.proof.TransactionProver;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.Schema;
import dev.autogen.scope.ObjectScope;
import dev.autogen.scope.ObjectScope.WellKnown;
import dev.autogen.scope.ScopedPair;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Proves drafts before they are written. */
final class DraftProofs {

    static final String FAILED = "proof-failed";

    private static final int MOST_SHOWN = 20;

    private final Settings settings;

    private final Database database;

    private final ConnectionSource connections;

    private final Runs runs;

    private final @Nullable ThrowawayServer server;

    private final ProofMode mode;

    /**
     * @param server where drafts are tried, or null for nowhere
     * @param mode whether and how they are tried
     */
    DraftProofs(
            Settings settings,
            Database database,
            ConnectionSource connections,
            Runs runs,
            @Nullable ThrowawayServer server,
            ProofMode mode) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.runs = runs;
        this.server = server;
        this.mode = mode;
    }

    /**
     * The draft with what became of its proof; as it is when there is nothing to prove.
     *
     * @param creation how Hibernate would make what the entities ask for
     */
    Draft of(Draft draft, Drafts drafts, Supplier<Creation> creation) {
        Comparison comparison = draft.comparison();
        if (comparison == null || comparison.isEmpty()) {
            return draft;
        }
        Proof proof = prove(draft, comparison, creation);
        return drafts.proved(
                draft,
                proof.words(),
                proof instanceof Proof.Failed failed ? Optional.of(error(failed)) : Optional.empty());
    }

    private Proof prove(Draft draft, Comparison comparison, Supplier<Creation> creation) {
        if (mode == ProofMode.NONE) {
            return new Proof.NotProven("that was switched off");
        }
        if (server == null && mode == ProofMode.THROWAWAY) {
            return new Proof.NotProven("there is no server for throw-away databases (shadow.url)");
        }
        MigrationFile file = MigrationFile.parse(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
        try {
            ProofSubject subject = subject(comparison, creation.get());
            return mode == ProofMode.TRANSACTION || server == null
                    ? new TransactionProver(connections, database, server).prove(file, subject)
                    : new Prover(server, database, runs.settings(RunOptions.STRICT)).prove(file, subject);
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private ProofSubject subject(Comparison comparison, Creation creation) throws SQLException {
        Schema current = comparison.current();
        String defaultSchema = current.defaultSchema();
        Scope scope = new Scope(
                defaultSchema, Set.copyOf(comparison.from().schemas()), Comparer.ownTables(settings, defaultSchema));
        try (Connection connection = connections.open()) {
            return new ProofSubject(
                    OriginalCatalog.read(connection, comparison.server(), scope),
                    current,
                    comparison.changes(),
                    database.dependents(connection, comparison.changes(), current),
                    (copy, upgraded) -> open(comparison.desired(), copy, upgraded),
                    creation);
        }
    }

    /** What the entities still ask for. */
    private List<String> open(Schema desired, Connection copy, Schema upgraded) throws SQLException {
        ObjectScope scope = new ObjectScope(settings.selection());
        ScopedPair objects = scope.objects(upgraded, desired, WellKnown.UNLESS_ASKED_FOR);
        ScopedPair scoped = scope.parts(objects, database.settle(copy, objects.after(), objects.before()));
        List<Change> open = new SchemaDiffer(DiffRules.ENTITIES).diff(scoped.before(), scoped.after());
        return new ChangeWords(upgraded.defaultSchema())
                .lines(open).stream()
                        .map(ChangeLine::head)
                        .map(line -> "still to change: " + line)
                        .toList();
    }

    private AutogenException error(Proof.Failed failed) {
        StringBuilder text = new StringBuilder("The proof of this revision failed: ").append(failed.what());
        List<String> details = failed.details();
        details.stream().limit(MOST_SHOWN).forEach(line -> text.append("\n  ").append(line));
        if (details.size() > MOST_SHOWN) {
            text.append("\n  and ").append(details.size() - MOST_SHOWN).append(" more");
        }
        return new AutogenException(
                FAILED,
                text.toString(),
                (mode == ProofMode.TRANSACTION
                                ? "Where rows are in the way, change them, or give the revision what it needs by hand."
                                : "It is a fault of Autogen's that it would write this; please report it.")
                        + " To write the file all the same, and correct it by hand: --accept " + Draft.UNPROVEN);
    }
}
