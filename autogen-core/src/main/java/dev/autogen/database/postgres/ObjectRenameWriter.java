package dev.autogen.database.postgres;

import dev.autogen.database.postgres.RenameOrder.Move;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.RenameChange.RenameColumn;
import dev.autogen.diff.RenameChange.RenameEnumLabel;
import dev.autogen.diff.RenameChange.RenameEnumType;
import dev.autogen.diff.RenameChange.RenameSequence;
import dev.autogen.diff.RenameChange.RenameTable;
import dev.autogen.plan.Action;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Statements that rename tables, columns, sequences, enum types and their labels, in the order in which the renames are given. */
final class ObjectRenameWriter {

    private final DdlContext context;
    private final Consumer<Action> actions;
    private final FreeNames free;
    private final List<RenameChange> renames = new ArrayList<>();
    private boolean tablesMoved;

    ObjectRenameWriter(DdlContext context, Consumer<Action> actions) {
        this.context = context;
        this.actions = actions;
        this.free = new FreeNames(context.before());
    }

    void add(RenameChange rename) {
        renames.add(rename);
    }

    /** Writes what was added. */
    void write() {
        for (int start = 0; start < renames.size(); ) {
            int end = start;
            while (end < renames.size()
                    && renames.get(end).getClass() == renames.get(start).getClass()) {
                end++;
            }
            write(renames.subList(start, end));
            start = end;
        }
    }

    private void write(List<RenameChange> group) {
        RenameChange kind = group.get(0);
        if (kind instanceof RenameTable) {
            tables(all(group, RenameTable.class));
        } else if (kind instanceof RenameColumn) {
            byKey(all(group, RenameColumn.class), RenameColumn::table).forEach(this::columns);
        } else if (kind instanceof RenameSequence) {
            sequences(all(group, RenameSequence.class));
        } else if (kind instanceof RenameEnumType) {
            enumTypes(all(group, RenameEnumType.class));
        } else {
            byKey(all(group, RenameEnumLabel.class), rename -> rename.type().name())
                    .forEach(this::labels);
        }
    }

    private void tables(List<RenameTable> changes) {
        List<Move<QualifiedName>> moves = changes.stream()
                .map(change -> new Move<>(change.before(), change.after()))
                .toList();
        Map<QualifiedName, List<Hazard>> hazards = new LinkedHashMap<>();
        changes.forEach(change -> hazards.put(
                change.after(),
                List.of(
                        lock(change.before()),
                        former(
                                "table " + context.text(change.before()),
                                context.text(change.after()),
                                change.before()))));
        relations("TABLE ", moves, hazards);
        tablesMoved = true;
    }

    /** An owned sequence goes into another schema with its table: only its name is left to change. */
    private void sequences(List<RenameSequence> changes) {
        List<Move<QualifiedName>> moves = new ArrayList<>();
        Map<QualifiedName, List<Hazard>> hazards = new LinkedHashMap<>();
        for (RenameSequence change : changes) {
            QualifiedName before = change.before().name();
            QualifiedName after = change.after().name();
            boolean owned = isOwned(before);
            String schema = tablesMoved ? after.schema() : before.schema();
            QualifiedName from = owned ? new QualifiedName(schema, before.name()) : before;
            QualifiedName to = owned ? new QualifiedName(schema, after.name()) : after;
            if (!from.equals(to)) {
                moves.add(new Move<>(from, to));
                hazards.put(
                        to,
                        owned
                                ? List.of(lock(before))
                                : List.of(
                                        lock(before),
                                        former("sequence " + context.text(before), context.text(after), before)));
            }
        }
        relations("SEQUENCE ", moves, hazards);
    }

    private boolean isOwned(QualifiedName sequence) {
        Sequence own = context.before().sequences().stream()
                .filter(s -> s.name().equals(sequence))
                .findFirst()
                .orElse(null);
        return own == null || own.owner() != null;
    }

    private void relations(String kind, List<Move<QualifiedName>> moves, Map<QualifiedName, List<Hazard>> hazards) {
        for (Move<QualifiedName> move : RenameOrder.of(moves, free::aside)) {
            List<String> statements = new ArrayList<>();
            QualifiedName now = move.from();
            QualifiedName to = move.to();
            boolean renamed = !now.name().equals(to.name());
            boolean moved = !now.schema().equals(to.schema());
            if (moved && renamed && !free.isFree(to.sibling(now.name()))) {
                QualifiedName between = now.sibling(to.name());
                now = rename(kind, now, free.isFree(between) ? between : free.aside(now), statements);
            }
            if (moved) {
                statements.add(
                        "ALTER " + kind + context.sql(now) + " SET SCHEMA " + PostgresNames.identifier(to.schema()));
                now = to.sibling(now.name());
            }
            rename(kind, now, to, statements);
            free.move(move.from(), to);
            List<Hazard> found = hazards.getOrDefault(to, List.of(lock(move.from())));
            statements.forEach(sql -> action(sql, found));
        }
    }

    private QualifiedName rename(String kind, QualifiedName from, QualifiedName to, List<String> statements) {
        if (!from.name().equals(to.name())) {
            statements.add("ALTER " + kind + context.sql(from) + " RENAME TO " + PostgresNames.identifier(to.name()));
        }
        return to;
    }

    private void columns(QualifiedName table, List<RenameColumn> changes) {
        Collection<String> taken = context.columnNames(table);
        List<Move<String>> moves = changes.stream()
                .map(change -> new Move<>(change.before().name(), change.after().name()))
                .toList();
        Map<String, RenameColumn> byName = new LinkedHashMap<>();
        changes.forEach(change -> byName.put(change.after().name(), change));
        for (Move<String> move : RenameOrder.of(moves, name -> FreeNames.aside(name, n -> !taken.contains(n)))) {
            RenameColumn change = byName.get(move.to());
            action(
                    "ALTER TABLE " + context.sql(table) + " RENAME COLUMN " + PostgresNames.identifier(move.from())
                            + " TO " + PostgresNames.identifier(move.to()),
                    change == null
                            ? List.of(lock(table))
                            : List.of(
                                    lock(table),
                                    former(
                                            "column "
                                                    + context.text(
                                                            table,
                                                            change.before().name()),
                                            PostgresNames.oneLine(PostgresNames.identifier(move.to())),
                                            table)));
        }
    }

    private void enumTypes(List<RenameEnumType> changes) {
        Map<QualifiedName, Hazard> hazards = new LinkedHashMap<>();
        changes.forEach(change -> hazards.put(
                change.after().name(),
                former(
                        "enum type " + type(change.before().name()),
                        type(change.after().name()))));
        List<Move<QualifiedName>> moves = changes.stream()
                .map(change -> new Move<>(change.before().name(), change.after().name()))
                .toList();
        for (Move<QualifiedName> move : RenameOrder.of(moves, free::aside)) {
            List<Hazard> hazard = hazards.containsKey(move.to()) ? List.of(hazards.get(move.to())) : List.of();
            QualifiedName moved = move.to().sibling(move.from().name());
            if (!moved.equals(move.from())) {
                action(
                        "ALTER TYPE " + context.names().type(move.from()) + " SET SCHEMA "
                                + PostgresNames.identifier(moved.schema()),
                        hazard);
            }
            if (!moved.equals(move.to())) {
                action(
                        "ALTER TYPE " + context.names().type(moved) + " RENAME TO "
                                + PostgresNames.identifier(move.to().name()),
                        hazard);
            }
            free.move(move.from(), move.to());
        }
    }

    private void labels(QualifiedName type, List<RenameEnumLabel> changes) {
        List<Move<String>> moves = changes.stream()
                .map(change -> new Move<>(change.before().name(), change.after().name()))
                .toList();
        Collection<String> taken = context.labels(type);
        Map<String, RenameEnumLabel> byName = new LinkedHashMap<>();
        changes.forEach(change -> byName.put(change.after().name(), change));
        for (Move<String> move : RenameOrder.of(moves, name -> FreeNames.aside(name, n -> !taken.contains(n)))) {
            RenameEnumLabel change = byName.get(move.to());
            action(
                    "ALTER TYPE " + context.names().type(type) + " RENAME VALUE " + PostgresNames.literal(move.from())
                            + " TO " + PostgresNames.literal(move.to()),
                    change == null
                            ? List.of()
                            : List.of(former(
                                    "value " + text(change.before()) + " of enum type " + type(type),
                                    text(change.after()))));
        }
    }

    /** The order given is the order of the statements: nothing else decides within this phase. */
    private void action(String sql, List<Hazard> hazards) {
        actions.accept(context.action(Phase.RENAME, sql).hazards(hazards).build());
    }

    private Hazard lock(QualifiedName table) {
        return DdlHazards.of(HazardCode.AG104, "ACCESS EXCLUSIVE on " + context.text(table) + ", brief", table);
    }

    private static Hazard former(String what, String after, QualifiedName... relation) {
        return DdlHazards.of(
                HazardCode.AG303,
                "renames " + what + " to " + after + "; versions of the application that use the former name fail",
                relation);
    }

    private String type(QualifiedName name) {
        return PostgresNames.oneLine(context.names().type(name));
    }

    private static String text(Printed<String> label) {
        return PostgresNames.oneLine(PostgresNames.literal(label.name()));
    }

    private static <T extends RenameChange> List<T> all(List<RenameChange> renames, Class<T> kind) {
        return renames.stream().map(kind::cast).toList();
    }

    private static <T> Map<QualifiedName, List<T>> byKey(List<T> changes, Function<T, QualifiedName> key) {
        Map<QualifiedName, List<T>> map = new LinkedHashMap<>();
        changes.forEach(change ->
                map.computeIfAbsent(key.apply(change), k -> new ArrayList<>()).add(change));
        return map;
    }
}
