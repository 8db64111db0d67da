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
import java.util.function.IntToDoubleFunction;

/** Sequences of nobody that vanished, and those that appeared and are called much the same. */
final class SequenceCandidates implements Function<RenameDraft, List<RenameCandidate>> {

    private static final int OPTIONS = 20;
    private static final int NAME = 70;
    private static final int ONLY = 10;
    private static final LikelyPairs PAIRS = new LikelyPairs(NAME, 60);

    @Override
    public List<RenameCandidate> apply(RenameDraft draft) {
        List<Sequence> vanished = missing(draft.renamed(), draft.desired());
        List<Sequence> appeared = missing(draft.desired(), draft.renamed()).stream()
                .filter(sequence -> !draft.isOccupied(sequence.name()))
                .toList();
        boolean only = vanished.size() == 1 && appeared.size() == 1;
        return PAIRS.find(names(vanished), names(appeared), i -> worth(vanished.get(i), appeared, only)).stream()
                .map(pair ->
                        candidate(vanished.get(pair.vanished()), appeared.get(pair.appeared()), only, pair.score()))
                .toList();
    }

    private static IntToDoubleFunction worth(Sequence before, List<Sequence> appeared, boolean only) {
        // Nearly all count alike and belong to nobody.
        return place -> {
            Sequence after = appeared.get(place);
            int options = before.options().equals(after.options()) ? OPTIONS : 0;
            return Objects.equals(before.owner(), after.owner()) ? options + (only ? ONLY : 0) : -1;
        };
    }

    private static List<String> names(List<Sequence> sequences) {
        return sequences.stream().map(sequence -> sequence.name().name()).toList();
    }

    static List<Sequence> missing(Schema from, Schema in) {
        Set<QualifiedName> names = new HashSet<>();
        in.sequences().forEach(sequence -> names.add(sequence.name()));
        return from.sequences().stream()
                .filter(sequence -> !names.contains(sequence.name()))
                .toList();
    }

    private static RenameCandidate candidate(Sequence before, Sequence after, boolean only, int score) {
        List<String> evidence = new ArrayList<>();
        double names = Likeness.of(before.name().name(), after.name().name());
        if (names >= Likeness.ALIKE) {
            evidence.add("the names are alike");
        }
        if (before.options().equals(after.options())) {
            evidence.add("they count alike");
        }
        if (only) {
            evidence.add("nothing else came or went");
        }
        return new RenameCandidate(
                ObjectPath.sequence(before.name()), ObjectPath.sequence(after.name()), score, evidence, after.origin());
    }
}
