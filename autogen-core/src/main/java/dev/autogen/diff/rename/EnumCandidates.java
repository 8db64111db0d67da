package dev.autogen.diff.rename;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Enum types and their labels that vanished, and those that appeared and have much in common with them. */
final class EnumCandidates {

    private static final int LABELS = 60;
    private static final int NAME = 40;
    private static final int PLACE = 40;
    private static final int ONLY = 20;
    private static final int THRESHOLD = 50;
    private static final LikelyPairs PAIRS = new LikelyPairs(NAME, THRESHOLD);

    private EnumCandidates() {}

    static List<RenameCandidate> types(RenameDraft draft) {
        List<EnumType> vanished = missing(draft.renamed(), draft.desired()).stream()
                .filter(type -> !isMentioned(draft, type))
                .toList();
        List<EnumType> appeared = missing(draft.desired(), draft.renamed()).stream()
                .filter(type -> !draft.isOccupied(type.name()))
                .toList();
        return PAIRS.find(names(vanished), names(appeared), i -> worth(vanished.get(i), appeared)).stream()
                .map(pair -> candidate(vanished.get(pair.vanished()), appeared.get(pair.appeared()), pair.score()))
                .toList();
    }

    private static IntToDoubleFunction worth(EnumType before, List<EnumType> appeared) {
        Set<String> labels = new HashSet<>(before.labels());
        return place -> LABELS * share(labels, appeared.get(place).labels());
    }

    private static double share(Set<String> before, List<String> after) {
        int all = before.size() + after.size();
        return all == 0 ? 0 : 2.0 * after.stream().filter(before::contains).count() / all;
    }

    private static List<String> names(List<EnumType> types) {
        return types.stream().map(type -> type.name().name()).toList();
    }

    static List<EnumType> missing(Schema from, Schema in) {
        Set<QualifiedName> names = new HashSet<>();
        in.enumTypes().forEach(type -> names.add(type.name()));
        return from.enumTypes().stream()
                .filter(type -> !names.contains(type.name()))
                .toList();
    }

    /** A column definition can name a type that no mapping declares. */
    private static boolean isMentioned(RenameDraft draft, EnumType type) {
        String text = draft.spelling().enumType(type.name()).text();
        return draft.desired().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().equals(text) || column.type().equals(text + "[]"));
    }

    private static RenameCandidate candidate(EnumType before, EnumType after, int score) {
        Set<String> common = new HashSet<>(before.labels());
        common.retainAll(new HashSet<>(after.labels()));
        double names = Likeness.of(before.name().name(), after.name().name());
        List<String> evidence = new ArrayList<>();
        boolean same = common.size() == before.labels().size()
                && common.size() == after.labels().size();
        if (same && !common.isEmpty()) {
            evidence.add("the same values");
        } else if (!common.isEmpty()) {
            evidence.add(common.size() + " of " + before.labels().size() + " values are the same");
        }
        if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        return new RenameCandidate(
                ObjectPath.enumType(before.name()), ObjectPath.enumType(after.name()), score, evidence, after.origin());
    }

    static List<RenameCandidate> labels(RenameDraft draft) {
        Map<QualifiedName, EnumType> types = new HashMap<>();
        draft.renamed().enumTypes().forEach(type -> types.put(type.name(), type));
        List<RenameCandidate> candidates = new ArrayList<>();
        for (EnumType after : draft.desired().enumTypes()) {
            EnumType before = types.get(after.name());
            if (before != null) {
                candidates.addAll(labels(before, after, draft.former(RenameKind.ENUM_TYPE, after.name())));
            }
        }
        return candidates;
    }

    private static List<RenameCandidate> labels(EnumType before, EnumType after, QualifiedName former) {
        List<String> vanished = without(before.labels(), after.labels());
        List<String> appeared = without(after.labels(), before.labels());
        boolean only = vanished.size() == 1 && appeared.size() == 1;
        List<RenameCandidate> candidates = new ArrayList<>();
        for (String one : vanished) {
            for (String other : appeared) {
                List<String> evidence = new ArrayList<>();
                double names = Likeness.of(one, other);
                boolean samePlace =
                        before.labels().indexOf(one) == after.labels().indexOf(other);
                if (samePlace) {
                    evidence.add("in the same place");
                }
                if (names >= Likeness.ALIKE) {
                    evidence.add("the names are alike");
                }
                if (only) {
                    evidence.add("nothing else came or went");
                }
                int score = (int) Math.round(NAME * names) + (samePlace ? PLACE : 0) + (only ? ONLY : 0);
                if (score >= THRESHOLD) {
                    candidates.add(new RenameCandidate(
                            ObjectPath.label(former, one),
                            ObjectPath.label(after.name(), other),
                            score,
                            evidence,
                            after.origin()));
                }
            }
        }
        return candidates;
    }

    private static List<String> without(List<String> labels, List<String> others) {
        return labels.stream().filter(label -> !others.contains(label)).toList();
    }
}
