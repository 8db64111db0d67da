package dev.autogen.database.postgres;

import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements for enum types. */
final class EnumTypeWriter {

    private final DdlContext context;
    private final Consumer<Action> actions;

    EnumTypeWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.actions = actions;
    }

    void create(EnumType type) {
        create(type, DdlFacts.freeName(type.name()));
        sorted(type.casts()).forEach(cast -> createCast(type.name(), cast));
        if (type.comment() != null) {
            comment(type.name(), type.comment());
        }
    }

    void drop(EnumType type) {
        QualifiedName name = type.name();
        sorted(type.casts()).forEach(cast -> dropCast(name, name, cast));
        actions.accept(context.action(Phase.DROP_ENUM_TYPE, "DROP TYPE " + sql(name))
                .destroys(DdlFacts.typeBefore(name))
                .releases(DdlFacts.namespaceBefore(name.schema()))
                .produces(DdlFacts.freeName(name))
                .build());
    }

    void alter(EnumTypeChange.AlterEnumType change) {
        EnumType before = change.before();
        EnumType after = change.after();
        boolean remade = isRemade(before, after);
        if (remade) {
            remake(before, after);
        } else {
            addLabels(before, after);
            sorted(before.casts()).stream()
                    .filter(cast -> !after.casts().contains(cast))
                    .forEach(cast -> dropCast(after.name(), after.name(), cast));
            sorted(after.casts()).stream()
                    .filter(cast -> !before.casts().contains(cast))
                    .forEach(cast -> createCast(after.name(), cast));
        }
        if (!Objects.equals(before.comment(), after.comment()) || remade && after.comment() != null) {
            comment(after.name(), after.comment());
        }
    }

    /** PostgreSQL adds labels and nothing else: it cannot remove or move any. */
    static boolean isRemade(EnumType before, EnumType after) {
        List<String> kept =
                after.labels().stream().filter(before.labels()::contains).toList();
        return !kept.equals(before.labels());
    }

    private void addLabels(EnumType before, EnumType after) {
        List<String> labels = new ArrayList<>(before.labels());
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (i < labels.size() && labels.get(i).equals(label)) {
                continue;
            }
            String place = "";
            if (i < labels.size()) {
                place = " BEFORE " + PostgresNames.literal(labels.get(i));
            }
            labels.add(i, label);
            ActionBuilder action = context.action(
                            Phase.ENUM_TYPE,
                            "ALTER TYPE " + sql(after.name()) + " ADD VALUE " + PostgresNames.literal(label) + place)
                    .produces(DdlFacts.type(after.name()), labelFact(after, i))
                    .hazards(List.of(DdlHazards.of(
                            HazardCode.AG307,
                            "adds " + PostgresNames.oneLine(PostgresNames.literal(label)) + " to enum type "
                                    + PostgresNames.oneLine(sql(after.name()))
                                    + (place.isEmpty() ? ", after all others" : "")
                                    + "; versions of the application that do not know it fail to read it")))
                    .commitAfter();
            if (i > 0) {
                action.requires(labelFact(after, i - 1));
            }
            actions.accept(action.build());
        }
    }

    private static Fact labelFact(EnumType type, int position) {
        return DdlFacts.fact("label", type.name(), Integer.toString(position));
    }

    /** The columns are altered by {@link ColumnAlterationWriter}: their type has a new name for a moment. */
    private void remake(EnumType before, EnumType after) {
        QualifiedName name = before.name();
        QualifiedName aside = aside(name);
        Fact setAside = DdlFacts.fact("type set aside", name);
        actions.accept(context.action(
                        Phase.ENUM_TYPE,
                        "ALTER TYPE " + sql(name) + " RENAME TO " + PostgresNames.identifier(aside.name()))
                .destroys(DdlFacts.typeNameBefore(name))
                .produces(setAside)
                .build());
        create(after, setAside);
        sorted(after.casts()).forEach(cast -> createCast(name, cast));
        sorted(before.casts()).forEach(cast -> dropCast(name, aside, cast));
        actions.accept(context.action(Phase.DROP_ENUM_TYPE, "DROP TYPE " + sql(aside))
                .requires(setAside)
                .destroys(DdlFacts.typeBefore(name))
                .releases(DdlFacts.namespaceBefore(name.schema()))
                .hazards(lost(before, after))
                .build());
    }

    private void create(EnumType type, Fact free) {
        String labels = type.labels().stream().map(PostgresNames::literal).collect(Collectors.joining(", "));
        actions.accept(context.action(Phase.ENUM_TYPE, "CREATE TYPE " + sql(type.name()) + " AS ENUM (" + labels + ")")
                .requires(DdlFacts.namespace(type.name().schema()), free)
                .produces(DdlFacts.type(type.name()), DdlFacts.fact("created type", type.name()))
                .build());
    }

    /** Who writes the type down comes after its casts, which a default may go through. */
    private void createCast(QualifiedName name, EnumCast cast) {
        actions.accept(context.action(Phase.ENUM_TYPE, "CREATE CAST " + cast(name, cast) + " WITH INOUT AS IMPLICIT")
                .requires(DdlFacts.fact("created type", name))
                .produces(DdlFacts.type(name))
                .build());
    }

    /** @param current what the type is called when the cast is dropped */
    private void dropCast(QualifiedName name, QualifiedName current, EnumCast cast) {
        ActionBuilder action = context.action(Phase.DROP_ENUM_TYPE, "DROP CAST " + cast(current, cast))
                .releases(DdlFacts.typeBefore(name));
        if (!current.equals(name)) {
            action.requires(DdlFacts.fact("type set aside", name));
        }
        actions.accept(action.build());
    }

    private String cast(QualifiedName name, EnumCast cast) {
        return cast(sql(name), cast);
    }

    /** The cast of a type, as it is made and dropped. */
    static String cast(String type, EnumCast cast) {
        return switch (cast) {
            case FROM_VARCHAR -> "(varchar AS " + type + ")";
            case TO_VARCHAR -> "(" + type + " AS varchar)";
        };
    }

    private static List<EnumCast> sorted(Set<EnumCast> casts) {
        return casts.stream().sorted().toList();
    }

    private List<Hazard> lost(EnumType before, EnumType after) {
        List<String> lost = before.labels().stream()
                .filter(label -> !after.labels().contains(label))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        String labels = lost.stream().map(PostgresNames::literal).collect(Collectors.joining(", "));
        return List.of(DdlHazards.of(
                HazardCode.AG204,
                "removes " + PostgresNames.oneLine(labels) + " from enum type "
                        + PostgresNames.oneLine(sql(before.name()))
                        + "; fails where rows still have one of them"
                        + lost.stream()
                                .map(label -> context.hint(ObjectPath.label(before.name(), label)))
                                .collect(Collectors.joining())));
    }

    private QualifiedName aside(QualifiedName name) {
        QualifiedName aside = name.sibling(PostgresNames.truncated(name.name(), 57) + "_old");
        for (int i = 2; isTaken(context.before(), aside) || isTaken(context.after(), aside); i++) {
            aside = name.sibling(PostgresNames.truncated(name.name(), 57) + "_old" + i);
        }
        return aside;
    }

    private static boolean isTaken(Schema schema, QualifiedName name) {
        return Stream.of(
                        schema.tables().stream().map(table -> table.name()),
                        schema.sequences().stream().map(sequence -> sequence.name()),
                        schema.enumTypes().stream().map(type -> type.name()))
                .flatMap(names -> names)
                .anyMatch(name::equals);
    }

    private void comment(QualifiedName name, @Nullable String comment) {
        actions.accept(CommentSql.action(context, "TYPE " + sql(name), comment)
                .requires(DdlFacts.type(name))
                .build());
    }

    private String sql(QualifiedName name) {
        return context.names().type(name);
    }
}
