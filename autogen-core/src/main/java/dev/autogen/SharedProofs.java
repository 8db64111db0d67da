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
 * Proves many revisions in less time: in several databases at once, a part in each, where those before it are only run. Each revision is
 * proven where all before it were run, as by one thread.
 */
final class SharedProofs {

    /** As many proofs take longer than running all that comes before them once more. */
    private static final int MANY = 10;

    private final RevisionProver prover;

    private final List<MigrationFile> files;

    private final List<String> order;

    private final List<String> wanted;

    /** @param files all that are run, in this order */
    SharedProofs(RevisionProver prover, List<MigrationFile> files, Set<String> wanted) {
        this.prover = prover;
        this.files = List.copyOf(files);
        this.order = files.stream().map(MigrationFile::id).toList();
        this.wanted = order.stream().filter(wanted::contains).toList();
    }

    /**
     * Those that one thread proves.
     *
     * @param from the first of them, in the order of all files
     * @param to behind the last that is run there
     */
    private record Part(Set<String> wanted, int from, int to) {}

    /** @param each is told of each, in the order of the run */
    List<ProvenRevision> prove(Consumer<ProvenRevision> each) throws SQLException {
        List<Part> parts = parts();
        if (parts.size() < 2) {
            return prover.prove(files, Set.copyOf(wanted), each);
        }
        prover.expectSeveral();
        List<Background<List<ProvenRevision>>> meanwhile = new ArrayList<>();
        List<ProvenRevision> proven = new ArrayList<>();
        try {
            for (Part part : parts.subList(1, parts.size())) {
                meanwhile.add(Background.start("later proofs", () -> prove(part, revision -> {})));
            }
            proven.addAll(prove(parts.get(0), each));
        } finally {
            for (Background<List<ProvenRevision>> later : meanwhile) {
                // Nothing is to be left on the server.
                later.end(revisions -> {});
            }
        }
        for (int later = 0; later < meanwhile.size(); later++) {
            int from = parts.get(later + 1).from();
            for (ProvenRevision revision : meanwhile.get(later).result()) {
                // What cannot even be run is told of by the part that it belongs to.
                if (order.indexOf(revision.file().id()) >= from) {
                    proven.add(revision);
                    each.accept(revision);
                }
            }
        }
        return List.copyOf(proven);
    }

    private List<ProvenRevision> prove(Part part, Consumer<ProvenRevision> each) throws SQLException {
        return prover.prove(files.subList(0, part.to()), part.wanted(), each);
    }

    /**
     * Each keeps a thread here and a process of the server busy, one after the other; a review runs the revisions besides. On two cores
     * there are two all the same, since each of them waits for the other's half of its work.
     */
    private List<Part> parts() {
        int cores = Runtime.getRuntime().availableProcessors();
        int number = Math.min(cores == 2 ? 2 : cores - 1, wanted.size() / MANY);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            int first = part * wanted.size() / number;
            int next = (part + 1) * wanted.size() / number;
            parts.add(new Part(
                    Set.copyOf(wanted.subList(first, next)),
                    order.indexOf(wanted.get(first)),
                    next == wanted.size() ? files.size() : order.indexOf(wanted.get(next))));
        }
        return parts;
    }
}
