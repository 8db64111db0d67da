package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProbe;
import dev.autogen.proof.changes.CatalogChanges;
import dev.autogen.proof.changes.CatalogMarks;
import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Watches a run in a database that is thrown away; see {@link SectionObservation}. One for each run. */
public final class StatementObserver implements StatementProbe {

    private final String defaultSchema;
    private final List<Section> sections = new ArrayList<>();
    /** What it knows of the database is good for all sections. */
    private @Nullable SnapshotReader reader;

    private @Nullable Told told;

    /** Whether what was seen is taken after each revision, so that the last statement's relations can wait for that. */
    private final boolean taken;

    /** @param changes null where the marks are all there is */
    record Told(@Nullable CatalogMarks since, @Nullable CatalogChanges changes, CatalogMarks now) {

        /** What has changed since these marks, or null where that was not told. */
        @Nullable
        CatalogChanges since(CatalogMarks marks) {
            if (marks == now) {
                return new CatalogChanges(now, false, false, Set.of());
            }
            return marks == since ? changes : null;
        }
    }

    private record Section(RevisionStep step, SectionObservation observation) {}

    /**
     * The statements of one revision, run in one direction.
     *
     * @param step which revision and which way
     */
    public record ObservedStep(RevisionStep step, List<ObservedStatement> statements) {

        public ObservedStep {
            requireNonNull(step, "step");
            statements = List.copyOf(statements);
        }
    }

    /** @param defaultSchema whose objects are called without it */
    public StatementObserver(String defaultSchema) {
        this(defaultSchema, false);
    }

    private StatementObserver(String defaultSchema, boolean taken) {
        this.defaultSchema = requireNonNull(defaultSchema, "defaultSchema");
        this.taken = taken;
    }

    /** One of which {@link #take} is asked for after each revision. */
    public static StatementObserver takenAfterEach(String defaultSchema) {
        return new StatementObserver(defaultSchema, true);
    }

    @Override
    public void before(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        Section last = last();
        if (last == null || !last.step().equals(step) || statement.number() == 1) {
            SnapshotReader reader = reader(connection);
            if (told != null) {
                reader.nothingHappens(told);
                told = null;
            }
            last = new Section(step, new SectionObservation(reader, defaultSchema));
            sections.add(last);
            last.observation().beforeFirst(sql(statement), transactional);
        } else {
            last.observation().before(sql(statement), transactional);
        }
    }

    @Override
    public void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        SectionObservation observation =
                requireNonNull(last(), "a statement that was announced").observation();
        if (taken) {
            observation.afterForNow(statement.number(), sql(statement), transactional);
        } else {
            observation.after(statement.number(), sql(statement), transactional);
        }
    }

    /**
     * Nothing happens in the database between these marks and the next statement, so that what has changed need not be found out
     * again.
     *
     * @param since earlier marks that were said here, or null
     * @param changes what has changed between those and now, or null
     */
    public void nothingHappens(@Nullable CatalogMarks since, @Nullable CatalogChanges changes, CatalogMarks now) {
        this.told = new Told(since, changes, now);
    }

    /** What was seen, in the order of the run. */
    public List<ObservedStep> steps() {
        return sections.stream()
                .map(section ->
                        new ObservedStep(section.step(), section.observation().statements()))
                .toList();
    }

    /**
     * The same of one revision that has just been run and committed, which is then forgotten: each section shows the whole catalogue
     * several times.
     *
     * @param since the marks that were said before the revision
     * @param changes what the revision has changed
     * @param now the marks after it
     */
    public List<ObservedStep> take(@Nullable CatalogMarks since, @Nullable CatalogChanges changes, CatalogMarks now)
            throws SQLException {
        Section last = last();
        if (last != null) {
            last.observation().complete(new Told(since, changes, now));
        }
        List<ObservedStep> steps = steps();
        sections.clear();
        return steps;
    }

    private SnapshotReader reader(Connection connection) throws SQLException {
        SnapshotReader known = reader;
        if (known == null || known.connection() != connection) {
            known = new SnapshotReader(connection);
            reader = known;
        }
        return known;
    }

    private @Nullable Section last() {
        return sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }

    private static String sql(ScriptStatement statement) {
        return statement.isJava() ? "" : statement.sql();
    }
}
