package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.migrate.TableLock;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.proof.changes.PartialReading;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the statements of one section as they are run, one after the other on one connection: to be told before and after each.
 *
 * <p>Tables with at least one row give the best view: what empty ones would have done is judged by the statement alone. A statement
 * that is run outside a transaction is tried in one first, which is rolled back: so this is for databases that are thrown away.
 */
public final class SectionObservation {

    /** Before and after a statement. */
    private record Seen(
            int number,
            String sql,
            boolean alone,
            boolean outside,
            CatalogState before,
            CatalogState after,
            Set<Long> emptied,
            Set<Long> untouched) {

        Effect effect(Set<Long> relations) {
            return new Effect(sql, alone, outside, before.of(relations), after.of(relations), emptied, untouched);
        }

        /** Whether the other one was run in the same transaction after it. */
        boolean isFollowedBy(Seen next) {
            String transaction = after.session().transaction();
            return !transaction.isEmpty()
                    && transaction.equals(next.before().session().transaction());
        }
    }

    /** A statement in a transaction after which the relations have not been looked at yet. */
    private record Pending(int number, String sql, SnapshotReader.Rest rest) {}

    private final Connection connection;
    private final SnapshotReader reader;
    private final PostgresNames names;
    private final CatalogState baseline;
    private final List<Seen> seen = new ArrayList<>();
    private @Nullable CatalogState before;
    private @Nullable CatalogState tried;
    private @Nullable Pending pending;
    private Set<Long> untouched = Set.of();
    /** Whether a statement has set the position of a sequence; in an empty table the new one may be the old one. */
    private boolean moved;

    /** Begins to watch: what is there now is what hazards are about. */
    public SectionObservation(Connection connection, String defaultSchema) throws SQLException {
        this(new SnapshotReader(requireNonNull(connection, "connection")), defaultSchema);
    }

    /** @param reader that may know already what was there */
    SectionObservation(SnapshotReader reader, String defaultSchema) throws SQLException {
        this.connection = reader.connection();
        this.reader = reader;
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
        complete();
        CatalogState last = seen.isEmpty() ? null : seen.get(seen.size() - 1).after();
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
        seen(number, sql, transactional, reader.read());
    }

    /**
     * The statement has been run. What it changed is looked for before the next one in its transaction, which is a moment in which
     * nothing else happens, or after the commit, when everybody wants to know it.
     */
    void afterForNow(int number, String sql, boolean transactional) throws SQLException {
        if (transactional && !mayEmpty(sql)) {
            pending = new Pending(number, sql, reader.readRest());
        } else {
            after(number, sql, transactional);
        }
    }

    /** All statements have been run and committed. */
    void complete(StatementObserver.Told told) throws SQLException {
        if (pending != null) {
            reader.nothingHappens(told);
            complete();
        }
    }

    private void complete() throws SQLException {
        Pending last = pending;
        if (last != null) {
            pending = null;
            seen(last.number(), last.sql(), true, reader.complete(last.rest()));
        }
    }

    private static boolean mayEmpty(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("truncate");
    }

    private void seen(int number, String sql, boolean transactional, CatalogState is) throws SQLException {
        CatalogState was = requireNonNull(before, "a statement that was announced");
        CatalogState attempt = tried;
        Set<Long> emptied = mayEmpty(sql) ? emptied(was, is) : Set.of();
        moved |= sql.isEmpty() || sql.toLowerCase(Locale.ROOT).contains("setval");
        untouched = moved ? Set.of() : untouchedSequences(is);
        seen.add(new Seen(
                number,
                sql,
                !transactional,
                !transactional && attempt == null,
                was,
                attempt == null ? is : attempt,
                emptied,
                untouched));
        before = null;
        tried = null;
    }

    /** What the statements did that were run so far. Asking for it once all of them are done tells most. */
    public List<ObservedStatement> statements() {
        List<ObservedStatement> statements = new ArrayList<>();
        CatalogState end = seen.isEmpty() ? baseline : seen.get(seen.size() - 1).after();
        String told = "";
        EmptyColumns empty = new EmptyColumns(baseline);
        FilledColumns filled = new FilledColumns(names);
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            Set<Long> touched = TouchedRelations.of(baseline, one.before(), one.after(), end);
            empty.after(one.effect(touched));
            filled.after(one.effect(touched));
            RowKnowledge rows = new RowKnowledge(empty.columns(), filled.columns());
            List<Hazard> found = hazards(one, end, rows, touched);
            if (PartialReading.isTried()
                    && !found.equals(
                            hazards(one, end, rows, TouchedRelations.all(baseline, one.before(), one.after(), end)))) {
                throw new IllegalStateException("not everything was looked at that " + one.sql() + " touches");
            }
            String transaction = one.after().session().transaction();
            if (transaction.equals(told)) {
                // Once for each transaction says all there is to say.
                found.removeIf(hazard -> hazard.code() == HazardCode.AG111);
            } else if (found.stream().anyMatch(hazard -> hazard.code() == HazardCode.AG111)) {
                told = transaction;
            }
            boolean goesOn = i + 1 < seen.size() && one.isFollowedBy(seen.get(i + 1));
            boolean usable = !goesOn || !addsLabel(one) || addsLabel(seen.get(i + 1));
            if (!usable) {
                found.add(new Hazard(
                        HazardCode.AG408,
                        "statements follow in the transaction that adds a value to an enum type, and cannot use it:"
                                + " write -- autogen commit before them"));
            }
            statements.add(new ObservedStatement(one.number(), one.sql(), found, locks(one.effect(touched), touched)));
        }
        return List.copyOf(statements);
    }

    private List<Hazard> hazards(Seen one, CatalogState end, RowKnowledge rows, Set<Long> relations) {
        Effect effect = one.effect(relations);
        HazardCollector hazards =
                new HazardCollector(baseline.of(relations), end.of(relations), untouched, rows, names);
        new RelationHazards(hazards, effect).collect();
        new EnumHazards(hazards, effect).collect();
        new OtherHazards(hazards, effect).collect();
        new ColumnHazards(hazards, effect).collect();
        new ConstraintHazards(hazards, effect).collect();
        new IndexHazards(hazards, effect).collect();
        new LockHazards(hazards, effect).collect();
        new KeptLockHazards(hazards, effect).collect();
        new RunHazards(hazards, effect).collect();
        return new ArrayList<>(hazards.found());
    }

    private List<TableLock> locks(Effect effect, Set<Long> relations) {
        List<TableLock> locks = new ArrayList<>();
        for (Relation relation :
                CatalogSnapshot.sorted(baseline.of(relations).relations().values())) {
            if (relation.isTable() || relation.isView()) {
                effect.newLocks(relation.id()).stream()
                        .max(LockMode::compareTo)
                        .filter(mode -> mode != LockMode.ACCESS_SHARE)
                        .ifPresent(mode -> locks.add(new TableLock(names.qualified(relation.name()), mode.words())));
            }
        }
        return locks;
    }

    private boolean addsLabel(Seen statement) {
        return statement.after().labels().entrySet().stream()
                .anyMatch(label -> !statement.before().labels().containsKey(label.getKey())
                        && baseline.labels().values().stream()
                                .anyMatch(old -> old.type() == label.getValue().type()));
    }

    /** What the statement does where its locks can be seen; null when it cannot be run there. */
    private @Nullable CatalogState tryInTransaction(String sql) throws SQLException {
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

    private Set<Long> emptied(CatalogState was, CatalogState is) throws SQLException {
        Set<Long> emptied = new HashSet<>();
        for (RelationParts parts : was.relations().values()) {
            Relation relation = parts.relation();
            RelationParts now = is.relations().get(relation.id());
            boolean candidate =
                    relation.isTable() && now != null && now.relation().file() != relation.file();
            if (candidate && reader.isEmpty(relation.id())) {
                emptied.add(relation.id());
            }
        }
        return emptied;
    }

    /** Sequences of identities that columns got which were there before, and that nobody has moved. */
    private Set<Long> untouchedSequences(CatalogState is) throws SQLException {
        Set<ColumnId> columns = new HashSet<>();
        is.relations().forEach((id, parts) -> {
            RelationParts first = baseline.relations().get(id);
            if (first != null && first != parts) {
                parts.columns().forEach((number, column) -> {
                    Column was = first.columns().get(number);
                    if (was != null && !was.identity() && column.identity()) {
                        columns.add(new ColumnId(id, number));
                    }
                });
            }
        });
        Set<Long> found = new HashSet<>();
        for (RelationParts parts :
                columns.isEmpty() ? List.<RelationParts>of() : is.relations().values()) {
            Relation relation = parts.relation();
            if (relation.ownedBy() != null
                    && columns.contains(relation.ownedBy())
                    && reader.isUntouched(new PostgresNames("").qualified(relation.name()))) {
                found.add(relation.id());
            }
        }
        return found;
    }
}
