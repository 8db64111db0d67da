package dev.autogen.diff.rename;

import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The renames decided on so far, and what the schemas look like with them. */
final class RenameDraft {

    private record Target(ObjectPath path, @Nullable Origin origin) {}

    private final Schema current;
    private final Schema desired;
    private final NameSpelling spelling;
    private final Map<ObjectPath, Target> renames = new TreeMap<>();
    private final Map<ObjectPath, ObjectPath> former = new HashMap<>();
    private final Map<QualifiedName, List<ObjectPath>> holders = new HashMap<>();
    private final Set<QualifiedName> indexes = new HashSet<>();
    private @Nullable Schema renamed;

    RenameDraft(Schema current, Schema desired, NameSpelling spelling) {
        this.current = current;
        this.desired = desired;
        this.spelling = spelling;
        Stream.of(RenameKind.TABLE, RenameKind.SEQUENCE, RenameKind.ENUM_TYPE)
                .forEach(kind -> names(kind)
                        .forEach(name -> holders.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(new ObjectPath(kind, name, ""))));
        current.tables().forEach(table -> indexes(table).forEach(indexes::add));
    }

    Schema current() {
        return current;
    }

    Schema desired() {
        return desired;
    }

    NameSpelling spelling() {
        return spelling;
    }

    /** What the database holds, in the new names. */
    Schema renamed() {
        Schema result = renamed;
        if (result == null) {
            result = SchemaPatch.apply(current, List.copyOf(changes()));
            renamed = result;
        }
        return result;
    }

    /**
     * @param before in the names the database has
     * @param after in the names that are wanted
     */
    void add(ObjectPath before, ObjectPath after, @Nullable Origin origin) {
        Target target = renames.put(before, new Target(after, origin));
        if (target != null) {
            former.remove(target.path());
        }
        former.put(after, before);
        renamed = null;
    }

    /** The class or attribute that asks for something. */
    @Nullable
    Origin origin(ObjectPath after) {
        return switch (after.kind()) {
            case TABLE -> desired.table(after.object()).map(Table::origin).orElse(null);
            case COLUMN ->
                desired.table(after.object())
                        .flatMap(table -> table.column(after.part()))
                        .map(Column::origin)
                        .orElse(null);
            case SEQUENCE ->
                desired.sequences().stream()
                        .filter(sequence -> sequence.name().equals(after.object()))
                        .findFirst()
                        .map(Sequence::origin)
                        .orElse(null);
            case ENUM_TYPE, ENUM_LABEL ->
                desired.enumTypes().stream()
                        .filter(type -> type.name().equals(after.object()))
                        .findFirst()
                        .map(EnumType::origin)
                        .orElse(null);
        };
    }

    boolean isRenamed(ObjectPath before) {
        return renames.containsKey(before);
    }

    boolean isTarget(ObjectPath after) {
        return former.containsKey(after);
    }

    /** What a table or enum type of the database is called afterwards. */
    QualifiedName now(RenameKind kind, QualifiedName before) {
        Target target = renames.get(new ObjectPath(kind, before, ""));
        return target == null ? before : target.path().object();
    }

    /** What the database calls a table or enum type that is called so afterwards. */
    QualifiedName former(RenameKind kind, QualifiedName after) {
        ObjectPath before = former.get(new ObjectPath(kind, after, ""));
        return before == null ? after : before.object();
    }

    /** What a column of the database is called afterwards. */
    String column(QualifiedName tableBefore, String before) {
        Target target = renames.get(ObjectPath.column(tableBefore, before));
        return target == null ? before : target.path().part();
    }

    /** The former and the new names of the tables that are called otherwise now. */
    Map<QualifiedName, QualifiedName> tables() {
        Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
        renames.forEach((before, target) -> {
            if (before.kind() == RenameKind.TABLE) {
                tables.put(before.object(), target.path().object());
            }
        });
        return tables;
    }

    /** Whether a table, sequence, index or type of the database has the name, and keeps it. */
    boolean isOccupied(QualifiedName name) {
        return indexes.contains(name)
                || holders.getOrDefault(name, List.of()).stream().anyMatch(holder -> !renames.containsKey(holder));
    }

    /** What is in the way of an index or sequence that goes into another schema with its table. */
    Optional<QualifiedName> collision(QualifiedName before, QualifiedName after) {
        return before.schema().equals(after.schema())
                ? Optional.empty()
                : Stream.concat(current.table(before).stream().flatMap(RenameDraft::indexes), owned(before))
                        .map(own -> after.sibling(own.name()))
                        .filter(this::isOccupied)
                        .findFirst();
    }

    private static Stream<QualifiedName> indexes(Table table) {
        return Stream.concat(
                        table.constraints().stream()
                                .filter(constraint ->
                                        !(constraint instanceof CheckConstraint) && !(constraint instanceof ForeignKey))
                                .map(Constraint::name),
                        table.indexes().stream().map(Index::name))
                .map(name -> table.name().sibling(name.toString()));
    }

    private Stream<QualifiedName> names(RenameKind kind) {
        return switch (kind) {
            case TABLE -> current.tables().stream().map(Table::name);
            case SEQUENCE -> current.sequences().stream().map(Sequence::name);
            case ENUM_TYPE -> current.enumTypes().stream().map(type -> type.name());
            case COLUMN, ENUM_LABEL -> Stream.empty();
        };
    }

    /** Tables first, then what belongs to them. */
    List<RenameChange> changes() {
        List<RenameChange> tables = new ArrayList<>();
        List<RenameChange> columns = new ArrayList<>();
        List<RenameChange> types = new ArrayList<>();
        List<RenameChange> labels = new ArrayList<>();
        Map<QualifiedName, RenameChange> sequences = new TreeMap<>(movedSequences());
        renames.forEach((before, target) -> {
            ObjectPath after = target.path();
            Origin origin = target.origin();
            switch (before.kind()) {
                case TABLE -> tables.add(new RenameChange.RenameTable(before.object(), after.object(), origin));
                case COLUMN ->
                    columns.add(new RenameChange.RenameColumn(
                            now(RenameKind.TABLE, before.object()),
                            spelling.column(before.part()),
                            spelling.column(after.part()),
                            origin));
                case SEQUENCE -> sequences.put(before.object(), sequence(before.object(), after.object(), origin));
                case ENUM_TYPE ->
                    types.add(new RenameChange.RenameEnumType(
                            spelling.enumType(before.object()), spelling.enumType(after.object()), origin));
                case ENUM_LABEL ->
                    labels.add(new RenameChange.RenameEnumLabel(
                            spelling.enumType(now(RenameKind.ENUM_TYPE, before.object())),
                            spelling.label(before.part()),
                            spelling.label(after.part()),
                            origin));
            }
        });
        return Stream.of(tables, columns, List.copyOf(sequences.values()), types, labels)
                .flatMap(List::stream)
                .toList();
    }

    /** What goes into another schema with its table. */
    private Map<QualifiedName, RenameChange> movedSequences() {
        Map<QualifiedName, RenameChange> moved = new TreeMap<>();
        tables().forEach((before, after) -> {
            if (!before.schema().equals(after.schema())) {
                owned(before)
                        .forEach(name ->
                                moved.put(name, sequence(name, new QualifiedName(after.schema(), name.name()), null)));
            }
        });
        return moved;
    }

    private RenameChange sequence(QualifiedName before, QualifiedName after, @Nullable Origin origin) {
        return new RenameChange.RenameSequence(spelling.sequence(before), spelling.sequence(after), origin);
    }

    private Stream<QualifiedName> owned(QualifiedName table) {
        Stream<QualifiedName> serial = current.sequences().stream()
                .filter(sequence ->
                        sequence.owner() != null && sequence.owner().table().equals(table))
                .map(Sequence::name);
        Stream<QualifiedName> identities = current.table(table).stream()
                .flatMap(known -> known.columns().stream())
                .flatMap(column -> identitySequence(column).stream());
        return Stream.concat(serial, identities);
    }

    /** The sequence behind an identity column. */
    static Optional<QualifiedName> identitySequence(Column column) {
        Identity identity = column.identity();
        return identity == null ? Optional.empty() : Optional.ofNullable(identity.sequence());
    }
}
