package dev.autogen.diff.rename;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that vanished from a table, and columns that appeared in it and have much in common with them. */
final class ColumnCandidates implements Function<RenameDraft, List<RenameCandidate>> {

    private static final int TYPE = 45;
    private static final int KIND_OF_TYPE = 15;
    private static final int NAME = 40;
    private static final int PLACE = 10;
    private static final int ONLY = 15;
    private static final int THRESHOLD = 50;

    @Override
    public List<RenameCandidate> apply(RenameDraft draft) {
        Map<QualifiedName, Table> tables = new HashMap<>();
        draft.renamed().tables().forEach(table -> tables.put(table.name(), table));
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Table after : draft.desired().tables()) {
            Table before = tables.get(after.name());
            if (before != null) {
                QualifiedName former = draft.former(RenameKind.TABLE, after.name());
                candidates.addAll(compare(before, after, former));
            }
        }
        return candidates;
    }

    private static List<RenameCandidate> compare(Table before, Table after, QualifiedName former) {
        List<Column> vanished = missing(before, after);
        List<Column> appeared = missing(after, before);
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Column one : vanished) {
            for (Column other : appeared) {
                boolean only = vanished.size() == 1 && appeared.size() == 1;
                boolean samePlace = neighbour(before, one, after).equals(neighbour(after, other, before));
                RenameCandidate candidate = compare(former, one, after.name(), other, samePlace, only);
                if (candidate.score() >= THRESHOLD && (one.generated() == null) == (other.generated() == null)) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    static List<Column> missing(Table from, Table in) {
        return from.columns().stream()
                .filter(column -> in.column(column.name()).isEmpty())
                .toList();
    }

    private static RenameCandidate compare(
            QualifiedName tableBefore,
            Column before,
            QualifiedName tableAfter,
            Column after,
            boolean samePlace,
            boolean only) {
        List<String> evidence = new ArrayList<>();
        int score = type(before.type(), after.type(), evidence);
        double names = Likeness.of(before.name(), after.name());
        score += (int) Math.round(NAME * names);
        if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        if (samePlace) {
            score += PLACE;
            evidence.add("in the same place");
        }
        if (only) {
            score += ONLY;
            evidence.add("nothing else came or went");
        }
        return new RenameCandidate(
                ObjectPath.column(tableBefore, before.name()),
                ObjectPath.column(tableAfter, after.name()),
                Math.min(score, 100),
                evidence,
                after.origin());
    }

    private static int type(String before, String after, List<String> evidence) {
        if (before.equals(after)) {
            evidence.add("both " + before);
            return TYPE;
        }
        evidence.add(before + " → " + after);
        return kind(before).equals(kind(after)) ? KIND_OF_TYPE : 0;
    }

    private static String kind(String type) {
        return switch (type.replaceAll("\\(.*?\\)", "")) {
            case "smallint", "integer", "bigint", "numeric" -> "number";
            case "real", "double precision" -> "floating point";
            case "character varying", "character", "text" -> "text";
            case "timestamp without time zone", "timestamp with time zone", "date" -> "time";
            default -> type;
        };
    }

    /** The column before this one that both tables have; empty for none. */
    private static String neighbour(Table table, Column column, Table other) {
        @Nullable String neighbour = null;
        for (Column candidate : table.columns()) {
            if (candidate.name().equals(column.name())) {
                break;
            }
            if (other.column(candidate.name()).isPresent()) {
                neighbour = candidate.name();
            }
        }
        return neighbour == null ? "" : neighbour;
    }
}
