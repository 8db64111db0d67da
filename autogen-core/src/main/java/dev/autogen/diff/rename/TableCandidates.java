package dev.autogen.diff.rename;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables that vanished, and tables that appeared and have much in common with them. */
final class TableCandidates implements Function<RenameDraft, List<RenameCandidate>> {

    private static final int COLUMNS = 60;
    private static final int NAME = 40;
    private static final LikelyPairs PAIRS = new LikelyPairs(NAME, 50);
    private static final int[] NOBODY = {};

    @Override
    public List<RenameCandidate> apply(RenameDraft draft) {
        List<Table> vanished = vanished(draft);
        List<Table> appeared = appeared(draft);
        Map<ColumnKey, int[]> owners = owners(appeared);
        int[] sizes =
                appeared.stream().mapToInt(table -> table.columns().size()).toArray();
        return PAIRS.find(names(vanished), names(appeared), i -> worth(vanished.get(i), sizes, owners)).stream()
                .map(pair -> candidate(vanished.get(pair.vanished()), appeared.get(pair.appeared()), pair.score()))
                .toList();
    }

    private record ColumnKey(String name, String type) {}

    /** The places of the tables that have a column. */
    private static Map<ColumnKey, int[]> owners(List<Table> tables) {
        Map<ColumnKey, IntStream.Builder> builders = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            for (Column column : tables.get(i).columns()) {
                builders.computeIfAbsent(new ColumnKey(column.name(), column.type()), key -> IntStream.builder())
                        .add(i);
            }
        }
        Map<ColumnKey, int[]> owners = new HashMap<>();
        builders.forEach((column, places) -> owners.put(column, places.build().toArray()));
        return owners;
    }

    /** By the place of a table that appeared: what the columns are worth that it has in common with one that vanished. */
    private static IntToDoubleFunction worth(Table before, int[] sizes, Map<ColumnKey, int[]> owners) {
        int[] common = new int[sizes.length];
        for (Column column : before.columns()) {
            for (int place : owners.getOrDefault(new ColumnKey(column.name(), column.type()), NOBODY)) {
                common[place]++;
            }
        }
        return place -> {
            int all = before.columns().size() + sizes[place];
            return all == 0 ? 0 : COLUMNS * 2.0 * common[place] / all;
        };
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream().map(table -> table.name().name()).toList();
    }

    static List<Table> vanished(RenameDraft draft) {
        Set<QualifiedName> wanted = identities(draft.desired().tables());
        return draft.renamed().tables().stream()
                .filter(table -> !wanted.contains(table.name()))
                .toList();
    }

    static List<Table> appeared(RenameDraft draft) {
        Set<QualifiedName> known = identities(draft.renamed().tables());
        return draft.desired().tables().stream()
                .filter(table -> !known.contains(table.name()))
                .filter(table -> !draft.isOccupied(table.name()))
                .toList();
    }

    private static RenameCandidate candidate(Table before, Table after, int score) {
        int same = common(before, after);
        int most = Math.max(before.columns().size(), after.columns().size());
        double names = Likeness.of(before.name().name(), after.name().name());
        List<String> evidence = new ArrayList<>();
        boolean moved = !before.name().schema().equals(after.name().schema());
        if (moved && names == 1) {
            evidence.add("same name, in schema " + after.name().schema());
        } else if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        if (same > 0) {
            evidence.add(
                    same == most && same == before.columns().size()
                            ? "the same columns"
                            : same + " of " + before.columns().size() + " columns are the same");
        }
        return new RenameCandidate(
                ObjectPath.table(before.name()), ObjectPath.table(after.name()), score, evidence, after.origin());
    }

    private static int common(Table before, Table after) {
        Map<String, String> types =
                before.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        return (int) after.columns().stream()
                .filter(column -> column.type().equals(types.get(column.name())))
                .count();
    }

    private static Set<QualifiedName> identities(List<Table> tables) {
        Set<QualifiedName> names = new HashSet<>();
        tables.forEach(table -> names.add(table.name()));
        return names;
    }
}
