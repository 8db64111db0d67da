package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.compare.CatalogSide.Kind;
import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.proof.CatalogDifference;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.RenameWords;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.scope.ObjectScope;
import dev.autogen.scope.ObjectScope.WellKnown;
import dev.autogen.scope.ScopedPair;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two databases: all the model can read, and by the fingerprint of their catalogues all the rest. Writes to neither; where
 * their versions differ, texts are spelled anew on temporary tables of the first one, which are rolled back.
 */
public final class CatalogComparer {

    private final Database database;

    private final ObjectScope objectScope;

    private final RenamePolicy renames;

    private final CatalogSide from;

    private final CatalogSide to;

    private final List<String> notes = new ArrayList<>();

    /** @param renames decides what is renamed */
    public CatalogComparer(
            Database database, ObjectScope objectScope, RenamePolicy renames, CatalogSide from, CatalogSide to) {
        this.database = requireNonNull(database, "database");
        this.objectScope = requireNonNull(objectScope, "objectScope");
        this.renames = requireNonNull(renames, "renames");
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
    }

    /**
     * @param planned the server that the statements are for
     * @param online whether they take the forms that keep an application running
     */
    public CatalogComparison compare(ServerVersion planned, boolean online) throws SQLException {
        Schema before = from.schema(database);
        Schema after = Relocation.of(to.schema(database), from.defaultSchema());
        ScopedPair objects = objectScope.objects(
                OtherKinds.without(before, after), OtherKinds.without(after, before), WellKnown.ALWAYS);
        ScopedPair scoped = objectScope.parts(objects, settled(objects));
        Renaming renaming =
                renames.decide(scoped.before(), scoped.after(), List.of(), database.spelling(from.defaultSchema()));
        List<Change> changes =
                new SchemaDiffer(DiffRules.DATABASES).diff(scoped.before(), scoped.after(), renaming.changes());
        notes.addAll(RenameWords.hints(renaming));
        Dependents dependents = database.dependents(from.connection(), changes, before);
        Planner planner = new Planner(database.actionWriter(planned, renaming, dependents, online));
        Plan upgrade = planner.upgrade(changes, before);
        upgrade.obstacles().forEach(obstacle -> notes.add("in the way: " + obstacle));
        dependents.untried().forEach(untried -> notes.add(untried.toString()));
        List<ChangeLine> unplanned = unplanned(scoped);
        noteColumnOrder(scoped);
        return new CatalogComparison(
                before,
                scoped.after(),
                changes,
                upgrade,
                planner.downgrade(changes, before),
                unplanned,
                renaming.hints(),
                Stream.concat(scoped.notes().stream(), notes.stream()).toList(),
                scoped.leftAlone());
    }

    private boolean isOneVersion() {
        return from.version().major() == to.version().major();
    }

    /** Servers of one version print the same text for the same thing. */
    private Schema settled(ScopedPair objects) throws SQLException {
        if (isOneVersion()) {
            return objects.after();
        }
        try {
            return database.settle(from.connection(), objects.after(), objects.before());
        } catch (AutogenException e) {
            notes.add("the texts of defaults, checks and indexes are compared as each server prints them, since "
                    + from.version().text() + " could not be asked to spell those of "
                    + to.version().text() + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.code()));
            return objects.after();
        }
    }

    private List<ChangeLine> unplanned(ScopedPair scoped) throws SQLException {
        Exclusions exclusions = new Exclusions(
                objectScope,
                scoped.leftAlone(),
                from.defaultSchema(),
                from.scope().schemas());
        CatalogFingerprint left = from.fingerprint();
        CatalogFingerprint right = to.fingerprint();
        List<CatalogDifference> differences = left.differences(from.defaultSchema(), right, to.defaultSchema()).stream()
                .filter(difference -> !exclusions.hold(difference))
                .toList();
        List<ChangeLine> lines = new ArrayList<>(new UnplannedDifferences(
                        new ModelledObjects(scoped.before()), new ModelledObjects(scoped.after()), isOneVersion())
                .lines(ViewSpelling.settled(from, to, differences)));
        if (from.kind() != Kind.THROWAWAY && to.kind() != Kind.THROWAWAY) {
            RoleDifferences roles = new RoleDifferences(
                    differences, left.owners(from.defaultSchema()), right.owners(to.defaultSchema()), isOneVersion());
            notes.addAll(roles.notes());
            lines.addAll(roles.lines());
        } else {
            notes.add("owners and grants are not compared: a throw-away database knows other roles");
        }
        lines.sort(Comparator.comparing(ChangeLine::text));
        return lines;
    }

    /** No statement changes it, and nothing but {@code SELECT *} notices. */
    private void noteColumnOrder(ScopedPair scoped) {
        List<String> tables = new ArrayList<>();
        for (Table table : scoped.before().tables()) {
            scoped.after().table(table.name()).ifPresent(other -> {
                if (!common(table, other).equals(common(other, table))) {
                    tables.add(
                            table.name().schema().equals(from.defaultSchema())
                                    ? table.name().name()
                                    : table.name().toString());
                }
            });
        }
        if (!tables.isEmpty()) {
            notes.add("columns stand in another order in " + String.join(", ", tables));
        }
    }

    private static List<String> common(Table table, Table other) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> other.column(name).isPresent())
                .toList();
    }
}
