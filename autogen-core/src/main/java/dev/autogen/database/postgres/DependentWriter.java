package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.diff.TableChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Obstacle;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drops what stands in the way of the changes and is no part of the schema, and makes it again. */
final class DependentWriter {

    private final DdlContext context;
    private final Consumer<Action> actions;
    private final DependentFates fates;

    DependentWriter(DdlContext context, TouchedObjects touched, Consumer<Action> actions) {
        this.context = context;
        this.actions = actions;
        fates = new DependentFates(context, touched);
    }

    void write() {
        for (Dependent dependent : context.dependents().objects()) {
            switch (fates.fate(dependent)) {
                case REMADE -> {
                    drop(dependent, remadeHazards(dependent));
                    make(dependent);
                }
                case DROPPED -> drop(dependent, droppedHazards(dependent));
                case MADE -> make(dependent);
                case KEPT, FALLS, OBSTACLE -> {
                    // Nothing to write.
                }
            }
        }
    }

    /** What keeps the plan from being carried out. */
    List<Obstacle> obstacles(ChangeLists changes) {
        List<Obstacle> obstacles = new ArrayList<>(fates.obstacles());
        for (TableChange.AlterTablePersistence change : changes.of(TableChange.AlterTablePersistence.class)) {
            context.dependents().objects().stream()
                    .filter(dependent -> change.unloggedAfter()
                            && dependent.kind() == Dependent.Kind.PUBLICATION
                            && dependent.belongsTo().contains(ObjectReference.table(change.table())))
                    .forEach(dependent -> obstacles.add(new Obstacle(
                            dependent.identity(), "publishes the table, and what is unlogged cannot be published")));
        }
        return obstacles;
    }

    private void drop(Dependent dependent, List<Hazard> hazards) {
        for (String statement : dependent.drop()) {
            ActionBuilder action = context.action(Phase.DROP_DEPENDENT, statement)
                    .destroys(present(dependent.identity()))
                    .hazards(hazards);
            dependent.needs().forEach(needed -> action.releases(present(needed)));
            dependent.uses().forEach(object -> release(action, object));
            dependent.belongsTo().forEach(object -> release(action, object));
            actions.accept(action.build());
        }
    }

    private void make(Dependent dependent) {
        List<String> statements = dependent.make();
        for (int i = 0; i < statements.size(); i++) {
            ActionBuilder action = context.action(Phase.MAKE_DEPENDENT, statements.get(i))
                    .produces(stage(dependent, i))
                    .hazards(i == 0 ? madeHazards(dependent) : List.of());
            if (i > 0) {
                action.requires(stage(dependent, i - 1));
            }
            if (i == statements.size() - 1) {
                action.produces(made(dependent.identity()));
            }
            dependent.needs().forEach(needed -> action.requires(made(needed)));
            dependent.uses().forEach(object -> require(action, object));
            dependent.belongsTo().forEach(object -> require(action, object));
            actions.accept(action.build());
        }
    }

    private void release(ActionBuilder action, ObjectReference object) {
        QualifiedName name = object.name();
        switch (object.kind()) {
            case TABLE -> action.releases(DdlFacts.tableBefore(name), DdlFacts.persistenceBefore(name));
            case COLUMN -> action.releases(DdlFacts.columnBefore(name, object.part()));
            case SEQUENCE -> action.releases(DdlFacts.sequenceBefore(name));
            case TYPE -> action.releases(DdlFacts.typeBefore(name), DdlFacts.typeNameBefore(name));
            case CONSTRAINT, INDEX -> {
                List<String> columns = keyColumns(context.before().tables(), object);
                if (columns != null) {
                    action.releases(
                            DdlFacts.keyBefore(keyTable(object, context.before().tables()), columns));
                }
            }
        }
    }

    private void require(ActionBuilder action, ObjectReference object) {
        QualifiedName name = object.name();
        action.requires(
                switch (object.kind()) {
                    case TABLE -> DdlFacts.table(name);
                    case COLUMN -> DdlFacts.column(name, object.part());
                    case SEQUENCE -> DdlFacts.sequence(name);
                    case TYPE -> DdlFacts.type(name);
                    case CONSTRAINT -> DdlFacts.fact("constraint", name, object.part());
                    case INDEX -> DdlFacts.fact("index", name);
                });
    }

    private static QualifiedName keyTable(ObjectReference object, List<Table> tables) {
        return tables.stream()
                .filter(table -> keyColumns(List.of(table), object) != null)
                .findFirst()
                .map(Table::name)
                .orElse(object.name());
    }

    /** The columns of a primary or unique key, or null for what is none. */
    private static @Nullable List<String> keyColumns(List<Table> tables, ObjectReference object) {
        for (Table table : tables) {
            for (Constraint constraint : table.constraints()) {
                boolean same = table.name().equals(object.name())
                        && constraint.name().toString().equals(object.part());
                if (same && constraint instanceof PrimaryKey key) {
                    return key.columns();
                }
                if (same && constraint instanceof UniqueConstraint unique) {
                    return unique.columns();
                }
            }
            for (Index index : table.indexes()) {
                if (index.unique()
                        && object.kind() == ObjectReference.Kind.INDEX
                        && table.name().sibling(index.name().toString()).equals(object.name())) {
                    return IndexWriter.plainColumns(index);
                }
            }
        }
        return null;
    }

    private List<Hazard> remadeHazards(Dependent dependent) {
        String text = "drops " + dependent.identity() + " and makes it again";
        String rest = switch (dependent.kind()) {
            case VIEW, MATERIALIZED_VIEW, FUNCTION -> "; who uses it waits until the transaction ends";
            case STATISTICS -> "; it is empty until the next ANALYZE";
            default -> "";
        };
        return List.of(new Hazard(HazardCode.AG106, text + rest));
    }

    private static List<Hazard> madeHazards(Dependent dependent) {
        boolean fills = dependent.kind() == Dependent.Kind.MATERIALIZED_VIEW
                && !dependent.make().get(0).endsWith("WITH NO DATA");
        return fills
                ? List.of(new Hazard(
                        HazardCode.AG107,
                        "runs the query of " + dependent.identity()
                                + " to fill it again, while the tables of the migration are locked"))
                : List.of();
    }

    private List<Hazard> droppedHazards(Dependent dependent) {
        boolean falls = dependent.belongsTo().stream()
                .anyMatch(object -> object.kind() == ObjectReference.Kind.TABLE && context.isDropped(object.name()));
        if (falls) {
            return List.of();
        }
        return dependent.kind() == Dependent.Kind.STATISTICS
                ? List.of(new Hazard(
                        HazardCode.AG503,
                        "drops " + dependent.identity() + " with a column of it; plans of queries may get worse"))
                : List.of(new Hazard(
                        HazardCode.AG502,
                        "drops " + dependent.identity()
                                + " with a column of it; the database no longer refuses what it refused"));
    }

    private static Fact present(String identity) {
        return new Fact("dependent before", identity);
    }

    private static Fact made(String identity) {
        return new Fact("dependent", identity);
    }

    private static Fact stage(Dependent dependent, int stage) {
        return new Fact("dependent stage", dependent.identity() + '\0' + stage);
    }
}
