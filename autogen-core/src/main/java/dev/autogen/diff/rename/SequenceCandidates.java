package dev.autogen.diff.rename;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Sequences of nobody that vanished, and those that appeared and are called much the same. */
final class SequenceCandidates implements Function<RenameDraft, List<RenameCandidate>> {

    private static final int OPTIONS = 20;
    private static final int NAME = 70;
    private static final int ONLY = 10;
    private static final int THRESHOLD = 60;

    @Override
    public List<RenameCandidate> apply(RenameDraft draft) {
        List<Sequence> vanished = missing(draft.renamed(), draft.desired());
        List<Sequence> appeared = missing(draft.desired(), draft.renamed());
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Sequence before : vanished) {
            for (Sequence after : appeared) {
                boolean only = vanished.size() == 1 && appeared.size() == 1;
                RenameCandidate candidate = compare(before, after, only);
                boolean possible = Objects.equals(before.owner(), after.owner()) && !draft.isOccupied(after.name());
                if (possible && candidate.score() >= THRESHOLD) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    static List<Sequence> missing(Schema from, Schema in) {
        Set<QualifiedName> names = new HashSet<>();
        in.sequences().forEach(sequence -> names.add(sequence.name()));
        return from.sequences().stream()
                .filter(sequence -> !names.contains(sequence.name()))
                .toList();
    }

    private static RenameCandidate compare(Sequence before, Sequence after, boolean only) {
        List<String> evidence = new ArrayList<>();
        double names = Likeness.of(before.name().name(), after.name().name());
        if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        boolean same = before.options().equals(after.options());
        if (same) {
            evidence.add("they count alike");
        }
        if (only) {
            evidence.add("nothing else came or went");
        }
        int score = (int) Math.round(NAME * names) + (same ? OPTIONS : 0) + (only ? ONLY : 0);
        return new RenameCandidate(
                ObjectPath.sequence(before.name()), ObjectPath.sequence(after.name()), score, evidence, after.origin());
    }
}
