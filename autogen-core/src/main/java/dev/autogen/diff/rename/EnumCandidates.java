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

/** Enum types and their labels that vanished, and those that appeared and have much in common with them. */
final class EnumCandidates {

    private static final int LABELS = 60;
    private static final int NAME = 40;
    private static final int PLACE = 40;
    private static final int ONLY = 20;
    private static final int THRESHOLD = 50;

    private EnumCandidates() {}

    static List<RenameCandidate> types(RenameDraft draft) {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (EnumType before : missing(draft.renamed(), draft.desired())) {
            for (EnumType after : missing(draft.desired(), draft.renamed())) {
                RenameCandidate candidate = compare(before, after);
                boolean possible = !draft.isOccupied(after.name()) && !isMentioned(draft, before);
                if (possible && candidate.score() >= THRESHOLD) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
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

    private static RenameCandidate compare(EnumType before, EnumType after) {
        Set<String> common = new HashSet<>(before.labels());
        common.retainAll(new HashSet<>(after.labels()));
        int all = before.labels().size() + after.labels().size();
        double share = all == 0 ? 0 : 2.0 * common.size() / all;
        double names = Likeness.of(before.name().name(), after.name().name());
        List<String> evidence = new ArrayList<>();
        if (share == 1) {
            evidence.add("the same values");
        } else if (!common.isEmpty()) {
            evidence.add(common.size() + " of " + before.labels().size() + " values are the same");
        }
        if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        return new RenameCandidate(
                ObjectPath.enumType(before.name()),
                ObjectPath.enumType(after.name()),
                (int) Math.round(LABELS * share + NAME * names),
                evidence,
                after.origin());
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
