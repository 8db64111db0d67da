package dev.autogen.diff.rename;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables that vanished, and tables that appeared and have much in common with them. */
final class TableCandidates implements Function<RenameDraft, List<RenameCandidate>> {

    private static final int COLUMNS = 60;
    private static final int NAME = 40;
    private static final int THRESHOLD = 50;

    @Override
    public List<RenameCandidate> apply(RenameDraft draft) {
        List<Table> vanished = vanished(draft);
        List<Table> appeared = appeared(draft);
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Table before : vanished) {
            for (Table after : appeared) {
                RenameCandidate candidate = compare(before, after);
                if (candidate.score() >= THRESHOLD) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    static List<Table> vanished(RenameDraft draft) {
        Set<QualifiedName> wanted = names(draft.desired().tables());
        return draft.renamed().tables().stream()
                .filter(table -> !wanted.contains(table.name()))
                .toList();
    }

    static List<Table> appeared(RenameDraft draft) {
        Set<QualifiedName> known = names(draft.renamed().tables());
        return draft.desired().tables().stream()
                .filter(table -> !known.contains(table.name()))
                .filter(table -> !draft.isOccupied(table.name()))
                .toList();
    }

    private static RenameCandidate compare(Table before, Table after) {
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
        int score = (int) Math.round(COLUMNS * share(before, after) + NAME * names);
        return new RenameCandidate(
                ObjectPath.table(before.name()), ObjectPath.table(after.name()), score, evidence, after.origin());
    }

    /** How much of two tables is the same, from 0 to 1. */
    static double share(Table before, Table after) {
        int all = before.columns().size() + after.columns().size();
        return all == 0 ? 0 : 2.0 * common(before, after) / all;
    }

    private static int common(Table before, Table after) {
        Map<String, String> types =
                before.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        return (int) after.columns().stream()
                .filter(column -> column.type().equals(types.get(column.name())))
                .count();
    }

    private static Set<QualifiedName> names(List<Table> tables) {
        Set<QualifiedName> names = new HashSet<>();
        tables.forEach(table -> names.add(table.name()));
        return names;
    }
}
