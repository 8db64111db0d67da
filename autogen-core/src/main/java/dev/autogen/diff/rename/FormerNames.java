package dev.autogen.diff.rename;

import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.FormerName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the entities say about their own past. A name that the database does not have, or not any more, says nothing. */
final class FormerNames {

    private final RenameDraft draft;
    private final Map<Origin, List<String>> names = new LinkedHashMap<>();

    FormerNames(RenameDraft draft, List<FormerName> formerNames) {
        this.draft = draft;
        formerNames.forEach(former -> names.computeIfAbsent(former.origin(), origin -> new ArrayList<>())
                .add(former.name()));
    }

    void addTables() {
        List<Table> appeared = TableCandidates.appeared(draft).stream()
                .filter(table -> !names(table.origin()).isEmpty())
                .toList();
        List<Table> vanished = appeared.isEmpty() ? List.of() : new ArrayList<>(TableCandidates.vanished(draft));
        for (Table after : appeared) {
            names(after.origin()).stream()
                    .flatMap(name -> vanished.stream()
                            .filter(before ->
                                    isCalled(name, before.name(), after.name().schema())))
                    .findFirst()
                    .ifPresent(before -> {
                        vanished.remove(before);
                        draft.add(ObjectPath.table(before.name()), ObjectPath.table(after.name()), after.origin());
                    });
        }
    }

    /** @param home the schema of a name without one */
    private static boolean isCalled(String name, QualifiedName object, String home) {
        return name.equalsIgnoreCase(object.toString())
                || name.equalsIgnoreCase(object.name()) && object.schema().equals(home);
    }

    void addColumns() {
        Map<QualifiedName, Table> current = new HashMap<>();
        draft.renamed().tables().forEach(table -> current.put(table.name(), table));
        for (Table after : draft.desired().tables()) {
            Table before = current.get(after.name());
            if (before == null) {
                continue;
            }
            for (Column column : ColumnCandidates.missing(after, before)) {
                ObjectPath target = ObjectPath.column(after.name(), column.name());
                for (String name : names(column.origin())) {
                    ColumnCandidates.missing(before, after).stream()
                            .filter(former -> former.name().equalsIgnoreCase(name))
                            .map(former ->
                                    ObjectPath.column(draft.former(RenameKind.TABLE, after.name()), former.name()))
                            .filter(former -> !draft.isRenamed(former) && !draft.isTarget(target))
                            .findFirst()
                            .ifPresent(former -> draft.add(former, target, column.origin()));
                }
            }
        }
    }

    void addEnumTypes() {
        List<EnumType> vanished = new ArrayList<>(EnumCandidates.missing(draft.renamed(), draft.desired()));
        for (EnumType after : EnumCandidates.missing(draft.desired(), draft.renamed())) {
            Origin origin = after.origin();
            List<String> formerly = origin == null ? List.of() : names(FormerName.ofEnumType(origin));
            formerly.stream()
                    .flatMap(name -> vanished.stream()
                            .filter(before ->
                                    isCalled(name, before.name(), after.name().schema())))
                    .filter(before -> !draft.isOccupied(after.name()))
                    .findFirst()
                    .ifPresent(before -> {
                        vanished.remove(before);
                        draft.add(ObjectPath.enumType(before.name()), ObjectPath.enumType(after.name()), origin);
                    });
        }
    }

    void addLabels() {
        Map<QualifiedName, EnumType> current = new HashMap<>();
        draft.renamed().enumTypes().forEach(type -> current.put(type.name(), type));
        for (EnumType after : draft.desired().enumTypes()) {
            EnumType before = current.get(after.name());
            if (before == null) {
                continue;
            }
            for (String label : after.labels()) {
                ObjectPath target = ObjectPath.label(after.name(), label);
                labelNames(after, label).stream()
                        .filter(name -> before.labels().contains(name)
                                && !after.labels().contains(name))
                        .map(name -> ObjectPath.label(draft.former(RenameKind.ENUM_TYPE, after.name()), name))
                        .filter(former -> !before.labels().contains(label) && !draft.isRenamed(former))
                        .findFirst()
                        .ifPresent(former -> draft.add(former, target, after.origin()));
            }
        }
    }

    private List<String> labelNames(EnumType type, String label) {
        Origin origin = type.origin();
        return origin == null ? List.of() : names(FormerName.ofLabel(origin, label));
    }

    private List<String> names(@Nullable Origin origin) {
        return origin == null ? List.of() : names.getOrDefault(origin, List.of());
    }
}
