package dev.autogen.database.postgres;

import dev.autogen.database.Dependents;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.diff.rename.RenameSyntax;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Direction;
import dev.autogen.plan.Phase;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the writers of the object kinds share: both schemas, the direction, the version, and how names are written. */
final class DdlContext {

    private final Schema before;
    private final Schema after;
    private final Direction direction;
    private final ServerVersion version;
    private final Renaming renaming;

    private final boolean online;
    private final Dependents dependents;
    private final PostgresNames names;
    private final Map<QualifiedName, Table> tablesBefore = new HashMap<>();
    private final Map<QualifiedName, Table> tablesAfter = new HashMap<>();
    private final Map<ColumnName, List<Sequence>> ownedBefore = new HashMap<>();
    private final Set<QualifiedName> relationsBefore = new HashSet<>();

    DdlContext(
            Schema before,
            Schema after,
            Direction direction,
            ServerVersion version,
            Renaming renaming,
            Dependents dependents,
            boolean online) {
        this.online = online;
        this.dependents = dependents;
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.version = version;
        this.renaming = renaming;
        this.names = new PostgresNames(before.defaultSchema());
        before.tables().forEach(table -> tablesBefore.put(table.name(), table));
        after.tables().forEach(table -> tablesAfter.put(table.name(), table));
        for (Sequence sequence : before.sequences()) {
            relationsBefore.add(sequence.name());
            ColumnName owner = sequence.owner();
            if (owner != null) {
                ownedBefore.computeIfAbsent(owner, o -> new ArrayList<>()).add(sequence);
            }
        }
        for (Table table : before.tables()) {
            relationsBefore.add(table.name());
            table.constraints()
                    .forEach(c ->
                            relationsBefore.add(table.name().sibling(c.name().toString())));
            table.indexes()
                    .forEach(i ->
                            relationsBefore.add(table.name().sibling(i.name().toString())));
        }
    }

    ActionBuilder action(Phase phase, String sql) {
        return new ActionBuilder(phase, sql, before.defaultSchema());
    }

    Schema before() {
        return before;
    }

    Schema after() {
        return after;
    }

    PostgresNames names() {
        return names;
    }

    /** What a hazard adds about something that is dropped and may have been renamed; mostly nothing. */
    String hint(ObjectPath dropped) {
        return isDowngrade()
                ? ""
                : renaming.hint(dropped)
                        .map(argument -> "; if it was renamed: --rename "
                                + PostgresNames.oneLine(RenameSyntax.inShell(argument)))
                        .orElse("");
    }

    /** What hangs on the objects of the plan and is no part of the schema. */
    Dependents dependents() {
        return dependents;
    }

    /** Whether values that the upgrade dropped may be made up. */
    boolean isDowngrade() {
        return direction == Direction.DOWNGRADE;
    }

    boolean isAtLeast(int majorVersion) {
        return version.major() >= majorVersion;
    }

    /** Whether the statements are spread over several transactions, to keep an application running. */
    boolean isOnline() {
        return online;
    }

    /** Whether statements about the table must let an application work with it meanwhile; nobody works with a new one yet. */
    boolean isOnline(QualifiedName table) {
        return online && !isNew(table) && !isDropped(table);
    }

    /** Whether the plan creates the table: then nobody waits for its locks, and it has no rows. */
    boolean isNew(QualifiedName table) {
        return !tablesBefore.containsKey(table);
    }

    boolean isDropped(QualifiedName table) {
        return !tablesAfter.containsKey(table);
    }

    @Nullable
    Table tableBefore(QualifiedName name) {
        return tablesBefore.get(name);
    }

    @Nullable
    Table tableAfter(QualifiedName name) {
        return tablesAfter.get(name);
    }

    /** A table that both schemas have, as it is afterwards. */
    Table table(QualifiedName name) {
        Table table = tablesAfter.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name + " in the schema after the changes");
        }
        return table;
    }

    /** Whether every row has null in one of the columns, because the plan adds it without a value. */
    boolean isNullInAllRows(QualifiedName table, Collection<String> columns) {
        Table before = tablesBefore.get(table);
        return before != null
                && columns.stream()
                        .filter(name -> before.column(name).isEmpty())
                        .flatMap(name -> columnAfter(new ColumnName(table, name)).stream())
                        .anyMatch(column ->
                                column.nullable() && column.defaultExpression() == null && column.generated() == null);
    }

    Optional<Column> columnAfter(ColumnName name) {
        Table table = tablesAfter.get(name.table());
        return table == null ? Optional.empty() : table.column(name.column());
    }

    /** The columns a table has before or after, under the name it has before or after. */
    Set<String> columnNames(QualifiedName table) {
        Set<String> columns = new HashSet<>();
        Stream.of(tablesBefore, tablesAfter)
                .flatMap(tables -> Stream.ofNullable(tables.get(table)))
                .flatMap(known -> known.columns().stream())
                .forEach(column -> columns.add(column.name()));
        return columns;
    }

    /** The labels an enum type has before or after, under the name it has before or after. */
    Set<String> labels(QualifiedName type) {
        return Stream.of(before, after)
                .flatMap(schema -> schema.enumTypes().stream())
                .filter(known -> known.name().equals(type))
                .flatMap(known -> known.labels().stream())
                .collect(Collectors.toSet());
    }

    /** The sequences that fall with a column. */
    List<Sequence> ownedBefore(ColumnName column) {
        return ownedBefore.getOrDefault(column, List.of());
    }

    /** Whether a table, index or sequence had this name. */
    boolean isTakenBefore(QualifiedName relation) {
        return relationsBefore.contains(relation);
    }

    /** The name as it stands in SQL. */
    String sql(QualifiedName relation) {
        return names.qualified(relation);
    }

    /** The name as it stands in messages: on one line whatever it holds. */
    String text(QualifiedName relation) {
        return PostgresNames.oneLine(names.qualified(relation));
    }

    String text(QualifiedName table, String column) {
        return PostgresNames.oneLine(names.column(new ColumnName(table, column)));
    }
}
