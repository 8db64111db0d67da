package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version row inside a line that was squashed, of which the files are gone: they have to come back for this database. */
final class SquashedRow {

    private SquashedRow() {}

    static Finding finding(String row, Revision squash, Evidence evidence) {
        RevisionGraph graph = evidence.graph().get();
        Finding finding = Findings.of(graph.missing(row), evidence);
        Optional<Git> git = evidence.git().value();
        if (git.isEmpty()) {
            return byHand(
                    finding, squash, "not looked for in git: " + evidence.git().reason());
        }
        Map<String, List<Path>> byCommit = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        for (String id : squash.replaces()) {
            Optional<Git.Stored> stored = git.get().find(id).map(git.get()::beforeDeletion);
            if (stored.isEmpty()) {
                return byHand(finding, squash, "git has no file of " + id + " on a branch that is here");
            }
            byCommit.computeIfAbsent(stored.get().commit(), commit -> new ArrayList<>())
                    .add(stored.get().path());
            files.add(evidence.shown(stored.get().path()));
        }
        List<String> commands = new ArrayList<>();
        byCommit.forEach((commit, paths) -> commands.add(git.get().checkout(commit, paths, evidence)));
        commands.add("autogen upgrade " + Shell.word(squash.id()));
        commands.add(git.get().command(evidence) + " rm -q -f -- " + Shell.words(files));
        return new Finding(
                finding.code(),
                finding.message(),
                List.of(
                        "git has the files of the line; the first command brings them back, the last takes them away again",
                        "every database that stands inside the line needs the same"),
                String.join("\n", commands));
    }

    private static Finding byHand(Finding finding, Revision squash, String why) {
        return new Finding(
                finding.code(),
                finding.message(),
                List.of(why),
                "Bring the files of " + String.join(", ", squash.replaces())
                        + " back from version control or a backup. Then: autogen upgrade " + Shell.word(squash.id()));
    }
}
