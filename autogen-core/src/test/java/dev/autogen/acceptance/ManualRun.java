package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.LeftAlone;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs manual changes, each in a copy of the database that Hibernate made. */
final class ManualRun implements AutoCloseable {

    /** What a line begins with that tells of something the downgrade cannot give back. */
    private static final String NOT_RESTORED = "not restored by the downgrade: ";

    private final HibernateDatabase hibernate = new HibernateDatabase();
    /** Copies that are as Hibernate made them: leading one back takes less time than making another. */
    private final Queue<CaseDatabase> copies = new ConcurrentLinkedQueue<>();

    private final CatalogFingerprint catalog;
    private final Schema unchanged;

    /** What became of a change: the lines of the diff, and the schema that was found. */
    record Outcome(List<String> lines, Schema found) {

        Outcome {
            lines = List.copyOf(lines);
        }
    }

    ManualRun() throws SQLException {
        try (CaseDatabase database = new CaseDatabase(hibernate.copy())) {
            unchanged = database.introspect(hibernate.scope());
            catalog = database.fingerprint();
        }
    }

    /** What the database holds before anybody touched it. */
    Schema unchanged() {
        return unchanged;
    }

    /** Makes the change, finds it, leads back to Hibernate's schema and then again to the changed one. */
    Outcome run(String sql) throws SQLException {
        CaseDatabase spare = copies.poll();
        CaseDatabase database = spare == null ? new CaseDatabase(hibernate.copy()) : spare;
        boolean restored = false;
        try {
            database.execute(sql);
            CatalogFingerprint changedCatalog = database.fingerprint();
            Schema found = database.introspect(hibernate.scope());
            List<Change> changes = diff(database, found);
            Planner planner = database.planner(changes, found);
            Plan upgrade = planner.upgrade(changes, found);
            Plan downgrade = planner.downgrade(changes, found);
            List<String> lines = lines(changes, found);
            try {
                boolean exact = leadBack(database, upgrade, hasColumnsMoved(found));
                List<String> lost = leadAgain(database, upgrade, downgrade, changedCatalog);
                lost.forEach(line -> lines.add(NOT_RESTORED + line));
                if (exact && lost.isEmpty()) {
                    database.run(upgrade);
                    restored = true;
                }
            } catch (SQLException | AssertionError e) {
                throw new AssertionError(
                        e.getMessage() + "\n" + sql + "\n-- upgrade\n" + SectionText.of(upgrade) + "\n-- downgrade\n"
                                + SectionText.of(downgrade),
                        e);
            }
            return new Outcome(lines, found);
        } finally {
            if (restored) {
                copies.add(database);
            } else {
                database.close();
            }
        }
    }

    private List<Change> diff(CaseDatabase database, Schema found) throws SQLException {
        return new SchemaDiffer(DiffRules.ENTITIES).diff(found, database.settle(hibernate.desired(), found));
    }

    /** The upgrade gives what Hibernate had made; whether also the order of columns is the same. */
    private boolean leadBack(CaseDatabase database, Plan upgrade, boolean moved) throws SQLException {
        if (upgrade.isEmpty()) {
            return false;
        }
        database.run(upgrade);
        boolean inOrder = !moved && !addsColumn(upgrade);
        assertThat(database.fingerprint().differencesTo(catalog, setAside(inOrder)))
                .as("upgraded against what Hibernate made")
                .isEmpty();
        if (!inOrder) {
            assertThat(diff(database, database.introspect(hibernate.scope())))
                    .as("second diff")
                    .isEmpty();
        }
        return inOrder;
    }

    /** What the downgrade does not give back of the changed database. */
    private static List<String> leadAgain(
            CaseDatabase database, Plan upgrade, Plan downgrade, CatalogFingerprint changedCatalog)
            throws SQLException {
        database.run(downgrade);
        boolean inOrder = !addsColumn(downgrade)
                && upgrade.steps().stream().noneMatch(step -> step.sql().contains(" DROP COLUMN "));
        return database.fingerprint().differencesTo(changedCatalog, setAside(inOrder));
    }

    /** A column that is added again stands at the end of its table. */
    private static boolean addsColumn(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.sql().contains(" ADD COLUMN "));
    }

    private static Set<SetAside> setAside(boolean inOrder) {
        return inOrder ? Set.of() : Set.of(SetAside.COLUMN_ORDER);
    }

    /** Whether the columns that are there stand in another order than before. */
    private boolean hasColumnsMoved(Schema found) {
        return unchanged.tables().stream()
                .anyMatch(table -> found.table(table.name())
                        .filter(other -> !namesIn(other, table).equals(namesIn(table, other)))
                        .isPresent());
    }

    private static List<String> namesIn(Table table, Table other) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> other.column(name).isPresent())
                .toList();
    }

    private List<String> lines(List<Change> changes, Schema found) {
        List<String> lines = new ArrayList<>(ChangeLine.aligned(new ChangeWords(found.defaultSchema()).lines(changes)));
        List<UnmanagedObject> unmanaged = new ArrayList<>(LeftAlone.of(found, changes));
        unmanaged.removeAll(unchanged.unmanaged());
        unmanaged.forEach(object -> lines.add(ManualChange.LEFT_ALONE + object.kind() + " " + object.name()
                + (object.reason().isEmpty() ? "" : " (" + object.reason() + ")")));
        return lines;
    }

    @Override
    public void close() throws SQLException {
        for (CaseDatabase copy : copies) {
            copy.close();
        }
        hibernate.close();
    }
}
