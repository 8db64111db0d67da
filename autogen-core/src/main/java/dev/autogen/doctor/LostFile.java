package dev.autogen.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What git knows of a revision whose file is not there.
 *
 * @param details evidence, one line each
 * @param command what brings it back; empty where git does not have it
 */
record LostFile(List<String> details, Optional<String> command) {

    LostFile {
        details = List.copyOf(details);
    }

    static LostFile of(String revision, Evidence evidence) {
        Optional<Git> git = evidence.git().value();
        if (git.isEmpty()) {
            return new LostFile(
                    List.of("not looked for in git: " + evidence.git().reason()), Optional.empty());
        }
        Optional<Git.Stored> stored = git.get().find(revision);
        if (stored.isEmpty()) {
            return new LostFile(List.of("git has it on no branch that is here"), Optional.empty());
        }
        Git.Stored found = stored.get();
        List<String> details = new ArrayList<>();
        details.add("git has it: " + evidence.shown(found.path()) + " in commit " + found.about());
        evidence.database()
                .value()
                .flatMap(database -> database.applied(revision))
                .ifPresent(entry -> details.add(
                        found.file().checksum().equals(entry.checksum())
                                ? "that is what was applied: the checksums agree"
                                : "what was applied is another version of it: the checksums differ"));
        Set<Path> paths = new TreeSet<>(Set.of(found.path()));
        if (found.commit().equals("HEAD")) {
            git.get().status(evidence.settings().migrations()).stream()
                    .filter(entry -> entry.state() == Git.FileState.DELETED)
                    .forEach(entry -> paths.add(entry.path()));
        }
        return new LostFile(details, Optional.of(git.get().checkout(found.commit(), paths, evidence)));
    }
}
