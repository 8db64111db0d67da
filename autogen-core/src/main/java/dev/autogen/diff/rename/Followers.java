package dev.autogen.diff.rename;

import dev.autogen.diff.RenameChange;
import dev.autogen.diff.RenameChange.RenameSequence;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Objects whose names are made from the name of a table that is renamed: join and collection tables with the columns that point
 * back, sequences, enum types. What their new name would be is what appeared, so nobody needs to be asked.
 */
final class Followers {

    private static final double MOSTLY_THE_SAME = 0.5;

    private final RenameDraft draft;

    Followers(RenameDraft draft) {
        this.draft = draft;
    }

    /** Tables, until no further one follows: a join table can be part of a name as well. */
    void addTables() {
        boolean found = true;
        while (found && !words().isEmpty()) {
            found = false;
            FormerWords words = words();
            Map<String, List<Table>> appeared = TableCandidates.appeared(draft).stream()
                    .collect(Collectors.groupingBy(table -> table.name().name().toLowerCase(Locale.ROOT)));
            for (Table before : TableCandidates.vanished(draft)) {
                Optional<Table> after = words.successors(before.name().name()).stream()
                        .flatMap(name -> appeared.getOrDefault(name, List.of()).stream())
                        .filter(candidate -> hasMoved(before.name(), candidate.name()))
                        .filter(candidate -> share(before, candidate, words) >= MOSTLY_THE_SAME)
                        .min(Comparator.comparing(Table::name));
                if (after.isPresent()
                        && !draft.isTarget(ObjectPath.table(after.get().name()))) {
                    Table table = after.get();
                    draft.add(ObjectPath.table(before.name()), ObjectPath.table(table.name()), table.origin());
                    found = true;
                }
            }
        }
    }

    private boolean hasMoved(QualifiedName before, QualifiedName after) {
        return before.schema().equals(after.schema())
                || draft.tables().entrySet().stream()
                        .anyMatch(renamed -> renamed.getKey().schema().equals(before.schema())
                                && renamed.getValue().schema().equals(after.schema()));
    }

    /** Columns count as the same when their name follows as well. */
    private static double share(Table before, Table after, FormerWords words) {
        long same = before.columns().stream()
                .filter(column -> after.columns().stream()
                        .anyMatch(other -> column.type().equals(other.type())
                                && (column.name().equals(other.name()) || words.lead(column.name(), other.name()))))
                .count();
        return 2.0 * same / (before.columns().size() + after.columns().size());
    }

    /** Columns of tables that follow, and columns that reference a renamed table. */
    void addColumns() {
        Map<QualifiedName, Table> wanted = new HashMap<>();
        draft.desired().tables().forEach(table -> wanted.put(table.name(), table));
        FormerWords words = words();
        if (words.isEmpty()) {
            return;
        }
        Set<QualifiedName> renamed = new HashSet<>(draft.tables().values());
        for (Table before : draft.renamed().tables()) {
            Table after = wanted.get(before.name());
            if (after == null) {
                continue;
            }
            Set<String> pointing = pointing(before, renamed);
            List<Column> appeared = ColumnCandidates.missing(after, before);
            for (Column column : ColumnCandidates.missing(before, after)) {
                appeared.stream()
                        .filter(other -> pointing.contains(column.name()))
                        .filter(other -> column.type().equals(other.type()))
                        .filter(other -> words.lead(column.name(), other.name()))
                        .findFirst()
                        .ifPresent(other -> draft.add(
                                ObjectPath.column(draft.former(RenameKind.TABLE, before.name()), column.name()),
                                ObjectPath.column(before.name(), other.name()),
                                other.origin()));
            }
        }
    }

    /** The columns of foreign keys to tables that are renamed. */
    private static Set<String> pointing(Table table, Set<QualifiedName> renamed) {
        Set<String> pointing = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (renamed.contains(key.referencedTable())) {
                pointing.addAll(key.columns());
            }
        }
        return pointing;
    }

    void addEnumTypes() {
        FormerWords words = words();
        List<EnumType> appeared =
                words.isEmpty() ? List.of() : EnumCandidates.missing(draft.desired(), draft.renamed());
        for (EnumType before : EnumCandidates.missing(draft.renamed(), draft.desired())) {
            appeared.stream()
                    .filter(after -> !draft.isTarget(ObjectPath.enumType(after.name())))
                    .filter(after -> after.labels().equals(before.labels()))
                    .filter(after ->
                            words.lead(before.name().name(), after.name().name()))
                    .filter(after -> hasMoved(before.name(), after.name()))
                    .findFirst()
                    .ifPresent(after -> draft.add(
                            ObjectPath.enumType(before.name()), ObjectPath.enumType(after.name()), after.origin()));
        }
    }

    /** Sequences of columns that are renamed or whose table is, and those called after a renamed table. */
    void addSequences() {
        FormerWords words = words();
        List<Sequence> appeared = SequenceCandidates.missing(draft.desired(), draft.renamed()).stream()
                .filter(sequence -> !draft.isOccupied(sequence.name()))
                .toList();
        Map<String, List<Sequence>> free = appeared.stream()
                .filter(sequence -> sequence.owner() == null)
                .collect(
                        Collectors.groupingBy(sequence -> sequence.name().name().toLowerCase(Locale.ROOT)));
        Map<ColumnName, List<Sequence>> owned = appeared.stream()
                .filter(sequence -> sequence.owner() != null)
                .collect(Collectors.groupingBy(sequence -> Objects.requireNonNull(sequence.owner(), "owner")));
        Map<QualifiedName, QualifiedName> moved = movedSequences();
        for (Sequence before : SequenceCandidates.missing(draft.renamed(), draft.desired())) {
            candidates(before, free, owned, words)
                    .filter(after -> !draft.isTarget(ObjectPath.sequence(after.name())))
                    .min(Comparator.comparing(Sequence::name))
                    .ifPresent(after -> draft.add(
                            ObjectPath.sequence(moved.getOrDefault(before.name(), before.name())),
                            ObjectPath.sequence(after.name()),
                            after.origin()));
        }
        addIdentitySequences();
    }

    private Stream<Sequence> candidates(
            Sequence before,
            Map<String, List<Sequence>> free,
            Map<ColumnName, List<Sequence>> owned,
            FormerWords words) {
        ColumnName owner = before.owner();
        if (owner == null) {
            return words.successors(before.name().name()).stream()
                    .flatMap(name -> free.getOrDefault(name, List.of()).stream())
                    .filter(after -> hasMoved(before.name(), after.name()));
        }
        return owned.getOrDefault(owner, List.of()).stream()
                .filter(after -> before.name().schema().equals(after.name().schema())
                        && draft.current().sequences().stream().noneMatch(s -> owner.equals(s.owner())));
    }

    private void addIdentitySequences() {
        Map<QualifiedName, Table> wanted = new HashMap<>();
        draft.desired().tables().forEach(table -> wanted.put(table.name(), table));
        for (Table before : draft.current().tables()) {
            QualifiedName nowCalled = draft.now(RenameKind.TABLE, before.name());
            Table after = wanted.get(nowCalled);
            if (after != null) {
                before.columns().forEach(column -> addIdentitySequence(before.name(), column, after));
            }
        }
    }

    private void addIdentitySequence(QualifiedName table, Column before, Table after) {
        Optional<QualifiedName> sequence = RenameDraft.identitySequence(before);
        String name = draft.column(table, before.name());
        Identity wanted = after.column(name).map(Column::identity).orElse(null);
        boolean renamed = !table.equals(after.name()) || !name.equals(before.name());
        if (sequence.isEmpty() || wanted == null || !renamed) {
            return;
        }
        boolean madeUp = sequence.get().equals(draft.spelling().identitySequence(table, before.name()));
        QualifiedName chosen = wanted.sequence();
        QualifiedName target = chosen != null
                ? chosen
                : madeUp
                        ? draft.spelling().identitySequence(after.name(), name)
                        : new QualifiedName(
                                after.name().schema(), sequence.get().name());
        if (!target.equals(sequence.get()) && !draft.isOccupied(target)) {
            draft.add(ObjectPath.sequence(sequence.get()), ObjectPath.sequence(target), null);
        }
    }

    /** What the database calls the sequences that have gone into another schema with their table, by what they are called now. */
    private Map<QualifiedName, QualifiedName> movedSequences() {
        Map<QualifiedName, QualifiedName> former = new HashMap<>();
        for (RenameChange change : draft.changes()) {
            if (change instanceof RenameSequence sequence) {
                former.putIfAbsent(sequence.after().name(), sequence.before().name());
            }
        }
        return former;
    }

    private FormerWords words() {
        return new FormerWords(draft.tables());
    }
}
