package dev.autogen;

import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.RevisionProver;
import dev.autogen.revision.MigrationFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves many revisions in half the time: their second half in another database, in which the first half is only run. Each revision is
 * proven where all before it were run, as by one thread.
 */
final class SharedProofs {

    /** As many proofs take longer than running all that comes before them once more. */
    private static final int MANY = 20;

    /** Each half keeps a thread here and a process of the server busy, and a review runs the revisions meanwhile. */
    private static final int PROCESSORS = 4;

    private final RevisionProver prover;

    private final List<MigrationFile> files;

    private final List<String> wanted;

    /** @param files all that are run, in this order */
    SharedProofs(RevisionProver prover, List<MigrationFile> files, Set<String> wanted) {
        this.prover = prover;
        this.files = List.copyOf(files);
        this.wanted =
                files.stream().map(MigrationFile::id).filter(wanted::contains).toList();
    }

    /** @param each is told of each, in the order of the run */
    List<ProvenRevision> prove(Consumer<ProvenRevision> each) throws SQLException {
        if (wanted.size() < MANY || Runtime.getRuntime().availableProcessors() < PROCESSORS) {
            return prover.prove(files, Set.copyOf(wanted), each);
        }
        int half = wanted.size() / 2;
        Set<String> first = Set.copyOf(wanted.subList(0, half));
        Set<String> second = Set.copyOf(wanted.subList(half, wanted.size()));
        List<String> order = files.stream().map(MigrationFile::id).toList();
        List<MigrationFile> before = files.subList(0, order.indexOf(wanted.get(half)));
        List<ProvenRevision> proven = new ArrayList<>();
        Background<List<ProvenRevision>> meanwhile =
                Background.start("later proofs", () -> prover.prove(files, second, revision -> {}));
        try {
            proven.addAll(prover.prove(before, first, each));
        } finally {
            // Nothing is to be left on the server.
            meanwhile.end(later -> {});
        }
        for (ProvenRevision later : meanwhile.result()) {
            // What cannot even be run was told of already.
            if (!before.contains(later.file())) {
                proven.add(later);
                each.accept(later);
            }
        }
        return List.copyOf(proven);
    }
}
