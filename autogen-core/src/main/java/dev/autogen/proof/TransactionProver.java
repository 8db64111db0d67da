package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.migrate.Script;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementGroup;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.proof.Proof.Rows;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves both directions of a revision in the very database it is for, with the rows that are there, in one transaction that is rolled
 * back. Nothing is left behind, the positions of sequences included; as long as it takes, others wait for what it locks.
 */
public final class TransactionProver {

    private static final String LIMITS =
            "SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = '30s'; SET LOCAL jit = off";

    /** No lock in time, and no end in time. */
    private static final Set<String> TIMED_OUT = Set.of("55P03", "57014");

    private static final Set<SetAside> SET_ASIDE = Set.of(SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

    private final ConnectionSource connections;

    private final Database product;

    private final @Nullable ThrowawayServer server;

    /**
     * @param connections to the database itself
     * @param server where Hibernate's own schema is made to compare with, or null for nowhere
     */
    public TransactionProver(ConnectionSource connections, Database product, @Nullable ThrowawayServer server) {
        this.connections = requireNonNull(connections, "connections");
        this.product = requireNonNull(product, "product");
        this.server = server;
    }

    private record Catalogs(CatalogFingerprint before, CatalogFingerprint upgraded, CatalogFingerprint downgraded) {}

    /** A statement failed; what became of the proof. */
    private static final class EndedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Proof proof;

        EndedException(Proof proof, Throwable cause) {
            super(proof.words(), cause);
            this.proof = proof;
        }
    }

    /** Proves, or says why not. */
    public Proof prove(MigrationFile file, ProofSubject subject) throws SQLException {
        if (!file.todos().isEmpty()) {
            return new Proof.NotProven(
                    "it is incomplete: " + file.todos().get(0).text());
        }
        Script upgrade = script(file, file.upgrade());
        Script downgrade = script(file, file.downgrade());
        Optional<String> refused = refused(upgrade).or(() -> refused(downgrade));
        if (refused.isPresent()) {
            return new Proof.NotProven(refused.get());
        }
        Catalogs catalogs;
        try {
            catalogs = run(upgrade, downgrade, subject.scope());
        } catch (EndedException e) {
            return e.proof;
        }
        return judged(file, subject, catalogs);
    }

    private static Script script(MigrationFile file, Section section) {
        return StatementSplitter.split(file, section);
    }

    /** What cannot be taken back with one transaction. */
    private static Optional<String> refused(Script script) {
        for (StatementGroup group : script.groups()) {
            ScriptStatement first = group.statements().get(0);
            if (!group.transactional()) {
                return Optional.of(place(script, first) + " runs outside a transaction: " + first.summary());
            }
            if (group != script.groups().get(0)) {
                return Optional.of(place(script, first) + " runs in a second transaction, after -- autogen commit");
            }
            Optional<ScriptStatement> java =
                    group.statements().stream().filter(ScriptStatement::isJava).findFirst();
            if (java.isPresent()) {
                return Optional.of(
                        place(script, java.get()) + " calls a class, whose effects may not end with a transaction");
            }
        }
        return Optional.empty();
    }

    private static String place(Script script, ScriptStatement statement) {
        return "the statement at " + script.file(statement) + ":" + statement.line();
    }

    private Catalogs run(Script upgrade, Script downgrade, Scope scope) throws SQLException, EndedException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, LIMITS);
                CatalogFingerprint before = fingerprint(connection, scope);
                shield(connection, scope, upgrade, downgrade);
                run(connection, "upgrade", upgrade);
                CatalogFingerprint upgraded = fingerprint(connection, scope);
                run(connection, "downgrade", downgrade);
                return new Catalogs(before, upgraded, fingerprint(connection, scope));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static CatalogFingerprint fingerprint(Connection connection, Scope scope) throws SQLException {
        return CatalogFingerprint.inTransaction(connection, scope.schemas(), scope.ownTables());
    }

    private static void shield(Connection connection, Scope scope, Script... scripts)
            throws SQLException, EndedException {
        boolean needed = false;
        for (Script script : scripts) {
            needed |= script.statements().stream().anyMatch(statement -> SequenceShield.isNeededFor(statement.sql()));
        }
        if (needed) {
            try {
                SequenceShield.raise(connection, scope.schemas());
            } catch (SQLException e) {
                throw new EndedException(
                        new Proof.NotProven("a sequence could not be kept from moving for good: " + OneLine.first(e)),
                        e);
            }
        }
    }

    private static void run(Connection connection, String direction, Script script)
            throws SQLException, EndedException {
        ScriptStatement current = null;
        try {
            for (ScriptStatement statement : script.statements()) {
                current = statement;
                execute(connection, statement.sql());
            }
            // What is checked at the commit would be never checked.
            execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        } catch (SQLException e) {
            if (current == null) {
                throw e;
            }
            throw new EndedException(ended(direction, script, current, e), e);
        }
    }

    private static Proof ended(String direction, Script script, ScriptStatement statement, SQLException e) {
        if (TIMED_OUT.contains(String.valueOf(e.getSQLState()))) {
            return new Proof.NotProven(place(script, statement) + " took too long: " + OneLine.first(e));
        }
        List<String> details = new ArrayList<>();
        details.add(script.place(statement) + ": " + OneLine.first(e));
        statement.sql().lines().limit(20).forEach(line -> details.add("    " + line));
        return new Proof.Failed(
                "a statement of the " + direction + " fails in the database itself: " + OneLine.first(e), details);
    }

    private Proof judged(MigrationFile file, ProofSubject subject, Catalogs catalogs) throws SQLException {
        List<String> left = words(
                catalogs.before().differencesTo(catalogs.downgraded(), SET_ASIDE),
                "before the upgrade",
                "after the downgrade");
        if (!left.isEmpty()) {
            return new Proof.Failed("the downgrade does not lead back", left);
        }
        Rows rows = Rows.REAL_UNCOMPARED;
        @Nullable Creation creation = subject.creation();
        if (server != null && creation != null) {
            try (ProofDatabase empty = ProofDatabase.create(server, product, subject.scope())) {
                if (empty.version().major() == subject.original().version().major()) {
                    List<String> differences = new CreationJudge(creation)
                            .differences(
                                    catalogs.before(),
                                    catalogs.upgraded(),
                                    subject.current(),
                                    SchemaPatch.apply(subject.current(), subject.changes()),
                                    empty,
                                    subject.original().extensions());
                    if (!differences.isEmpty()) {
                        return new Proof.Failed(
                                "the upgrade does not lead to what is wanted",
                                words(differences, "upgraded", "wanted"));
                    }
                    rows = Rows.REAL;
                }
            } catch (CannotProveException e) {
                return new Proof.NotProven(String.valueOf(e.getMessage()));
            }
        }
        return new Proof.Proven(subject.original().version().text(), ProofChecksum.of(file), true, rows);
    }

    private static List<String> words(List<String> differences, String left, String right) {
        return differences.stream()
                .map(line -> CatalogWords.named(line, left, right))
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
