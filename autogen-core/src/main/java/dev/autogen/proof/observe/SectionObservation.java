package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.migrate.TableLock;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the statements of one section as they are run, one after the other on one connection: to be told before and after each.
 *
 * <p>Tables with at least one row give the best view: what empty ones would have done is judged by the statement alone. A statement
 * that is run outside a transaction is tried in one first, which is rolled back: so this is for databases that are thrown away.
 */
public final class SectionObservation {

    private record Seen(int number, Effect effect) {}

    private final Connection connection;
    private final SnapshotReader reader;
    private final PostgresNames names;
    private final CatalogSnapshot baseline;
    private final List<Seen> seen = new ArrayList<>();
    private @Nullable CatalogSnapshot before;
    private @Nullable CatalogSnapshot tried;
    private Set<Long> untouched = Set.of();
    /** Whether a statement has set the position of a sequence; in an empty table the new one may be the old one. */
    private boolean moved;

    /** Begins to watch: what is there now is what hazards are about. */
    public SectionObservation(Connection connection, String defaultSchema) throws SQLException {
        this.connection = requireNonNull(connection, "connection");
        this.reader = new SnapshotReader(connection);
        this.names = new PostgresNames(defaultSchema);
        this.baseline = reader.read();
    }

    /**
     * A statement is about to be run.
     *
     * @param sql empty for a class of the application
     * @param transactional whether a transaction is open that it will be part of
     */
    public void before(String sql, boolean transactional) throws SQLException {
        CatalogSnapshot last =
                seen.isEmpty() ? null : seen.get(seen.size() - 1).effect().after();
        // Within a transaction nothing has happened since.
        boolean same = last != null
                && !last.session().transaction().isEmpty()
                && last.session().transaction().equals(reader.transaction());
        before = same ? last : reader.read();
        tried = transactional || sql.isEmpty() ? null : tryInTransaction(sql);
    }

    /** The first statement is about to be run, and nothing has happened since this began to watch. */
    void beforeFirst(String sql, boolean transactional) throws SQLException {
        before = baseline;
        tried = transactional || sql.isEmpty() ? null : tryInTransaction(sql);
    }

    /** The statement has been run. */
    public void after(int number, String sql, boolean transactional) throws SQLException {
        CatalogSnapshot was = requireNonNull(before, "a statement that was announced");
        CatalogSnapshot is = reader.read();
        CatalogSnapshot attempt = tried;
        Set<Long> emptied = sql.toLowerCase(Locale.ROOT).contains("truncate") ? emptied(was, is) : Set.of();
        moved |= sql.isEmpty() || sql.toLowerCase(Locale.ROOT).contains("setval");
        untouched = moved ? Set.of() : untouchedSequences(is);
        seen.add(new Seen(
                number,
                new Effect(
                        sql,
                        !transactional && attempt == null,
                        was,
                        attempt == null ? is : attempt,
                        emptied,
                        untouched)));
        before = null;
        tried = null;
    }

    /** What the statements did that were run so far. Asking for it once all of them are done tells most. */
    public List<ObservedStatement> statements() {
        List<ObservedStatement> statements = new ArrayList<>();
        CatalogSnapshot end =
                seen.isEmpty() ? baseline : seen.get(seen.size() - 1).effect().after();
        String told = "";
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            HazardCollector hazards = new HazardCollector(baseline, end, untouched, names);
            new RelationHazards(hazards, one.effect()).collect();
            new EnumHazards(hazards, one.effect()).collect();
            new OtherHazards(hazards, one.effect()).collect();
            new ColumnHazards(hazards, one.effect()).collect();
            new ConstraintHazards(hazards, one.effect()).collect();
            new IndexHazards(hazards, one.effect()).collect();
            new LockHazards(hazards, one.effect()).collect();
            new KeptLockHazards(hazards, one.effect()).collect();
            new RunHazards(hazards, one.effect()).collect();
            List<Hazard> found = new ArrayList<>(hazards.found());
            String transaction = one.effect().after().session().transaction();
            if (transaction.equals(told)) {
                // Once for each transaction says all there is to say.
                found.removeIf(hazard -> hazard.code() == HazardCode.AG111);
            } else if (found.stream().anyMatch(hazard -> hazard.code() == HazardCode.AG111)) {
                told = transaction;
            }
            boolean goesOn = i + 1 < seen.size()
                    && isInTransactionOf(one.effect(), seen.get(i + 1).effect());
            boolean usable = !goesOn
                    || !addsLabel(one.effect())
                    || addsLabel(seen.get(i + 1).effect());
            if (!usable) {
                found.add(new Hazard(
                        HazardCode.AG408,
                        "statements follow in the transaction that adds a value to an enum type, and cannot use it:"
                                + " write -- autogen commit before them"));
            }
            statements.add(new ObservedStatement(one.number(), one.effect().sql(), found, locks(one.effect())));
        }
        return List.copyOf(statements);
    }

    private List<TableLock> locks(Effect effect) {
        List<TableLock> locks = new ArrayList<>();
        for (Relation relation : CatalogSnapshot.sorted(baseline.relations().values())) {
            if (relation.isTable() || relation.isView()) {
                effect.newLocks(relation.id()).stream()
                        .max(LockMode::compareTo)
                        .filter(mode -> mode != LockMode.ACCESS_SHARE)
                        .ifPresent(mode -> locks.add(new TableLock(names.qualified(relation.name()), mode.words())));
            }
        }
        return locks;
    }

    private boolean addsLabel(Effect effect) {
        return effect.after().labels().entrySet().stream()
                .anyMatch(label -> !effect.before().labels().containsKey(label.getKey())
                        && baseline.labels().values().stream()
                                .anyMatch(old -> old.type() == label.getValue().type()));
    }

    private static boolean isInTransactionOf(Effect effect, Effect next) {
        String transaction = effect.after().session().transaction();
        return !transaction.isEmpty()
                && transaction.equals(next.before().session().transaction());
    }

    /** What the statement does where its locks can be seen; null when it cannot be run there. */
    private @Nullable CatalogSnapshot tryInTransaction(String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return reader.read();
        } catch (SQLException e) {
            // Either it is one of those that PostgreSQL refuses there, or it will fail again, and is reported then.
            return null;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Set<Long> emptied(CatalogSnapshot was, CatalogSnapshot is) throws SQLException {
        Set<Long> emptied = new HashSet<>();
        for (Relation relation : was.relations().values()) {
            Relation now = is.relations().get(relation.id());
            boolean candidate = relation.isTable() && now != null && now.file() != relation.file();
            if (candidate && reader.isEmpty(relation.id())) {
                emptied.add(relation.id());
            }
        }
        return emptied;
    }

    /** Sequences of identities that columns got which were there before, and that nobody has moved. */
    private Set<Long> untouchedSequences(CatalogSnapshot is) throws SQLException {
        Set<Long> untouched = new HashSet<>();
        for (Map.Entry<ColumnId, Column> entry : is.columns().entrySet()) {
            Column first = baseline.columns().get(entry.getKey());
            if (first == null || first.identity() || !entry.getValue().identity()) {
                continue;
            }
            for (Relation relation : is.relations().values()) {
                if (entry.getKey().equals(relation.ownedBy())
                        && reader.isUntouched(new PostgresNames("").qualified(relation.name()))) {
                    untouched.add(relation.id());
                }
            }
        }
        return untouched;
    }
}
