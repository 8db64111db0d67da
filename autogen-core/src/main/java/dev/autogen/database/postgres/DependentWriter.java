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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        obstacles.addAll(refusedParts());
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

    /** What belongs to the schema and stays in it: nobody makes it again but PostgreSQL. */
    private List<Obstacle> refusedParts() {
        return context.isDowngrade()
                ? List.of()
                : context.dependents().refused().stream()
                        .filter(refused -> context.dependents().objects().stream()
                                .noneMatch(dependent -> dependent.identity().equals(refused.object())))
                        .toList();
    }

    private void drop(Dependent dependent, List<Hazard> hazards) {
        for (String statement : dependent.drop()) {
            ActionBuilder action = context.action(Phase.DROP_DEPENDENT, statement)
                    .destroys(present(dependent.identity()))
                    .hazards(hazards)
                    .hazards(locks(dependent, true));
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
                    .hazards(i == 0 ? madeHazards(dependent) : List.of())
                    .hazards(i == 0 ? locks(dependent, false) : List.of());
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

    /** What else is locked than the object itself. */
    private List<Hazard> locks(Dependent dependent, boolean drops) {
        return switch (dependent.kind()) {
            case POLICY, RULE -> onTables(dependent, HazardCode.AG104, "ACCESS EXCLUSIVE on %s, brief");
            case TRIGGER ->
                drops
                        ? onTables(dependent, HazardCode.AG104, "ACCESS EXCLUSIVE on %s, brief")
                        : onTables(dependent, HazardCode.AG109, "SHARE ROW EXCLUSIVE on %s, brief; blocks writing");
            case CONSTRAINT ->
                drops
                        ? onTables(dependent, HazardCode.AG104, "ACCESS EXCLUSIVE on %s, brief")
                        : onTables(dependent, HazardCode.AG102, "reads all rows of %s under ACCESS EXCLUSIVE");
            case FOREIGN_KEY ->
                drops ? onTables(dependent, HazardCode.AG104, "ACCESS EXCLUSIVE on %s, brief") : keyHazard(dependent);
            case VIEW, MATERIALIZED_VIEW, PUBLICATION, STATISTICS, FUNCTION, FACET, STORAGE, OTHER -> List.of();
        };
    }

    /** Also on tables that are not managed; there are none on those that the plan makes. */
    private List<Hazard> onTables(Dependent dependent, HazardCode code, String message) {
        return lockedWith(dependent)
                .map(table -> DdlHazards.of(code, message.replace("%s", context.text(table)), table))
                .toList();
    }

    private List<Hazard> keyHazard(Dependent dependent) {
        QualifiedName[] tables = lockedWith(dependent).toArray(QualifiedName[]::new);
        String text = Stream.of(tables).map(context::text).collect(Collectors.joining(" and "));
        return List.of(DdlHazards.of(
                HazardCode.AG105,
                "blocks writing to " + text + " while " + dependent.identity() + " is checked",
                tables));
    }

    private Stream<QualifiedName> lockedWith(Dependent dependent) {
        Stream<QualifiedName> own = dependent.belongsTo().stream()
                .filter(object -> object.kind() == ObjectReference.Kind.TABLE)
                .map(ObjectReference::name);
        Stream<QualifiedName> referenced = dependent.kind() == Dependent.Kind.FOREIGN_KEY
                ? dependent.uses().stream()
                        .filter(object -> object.kind() == ObjectReference.Kind.COLUMN)
                        .map(ObjectReference::name)
                : Stream.of();
        return Stream.concat(own, referenced)
                .filter(table -> context.isDropped(table) || !context.isNew(table))
                .distinct()
                .sorted();
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
