package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Are the migration files in git? */
final class CommitExamination implements Examination {

    @Override
    public String subject() {
        return "git";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.files(), evidence.git());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Git git = evidence.git().get();
        Map<Path, MigrationFile> files = new HashMap<>();
        evidence.files()
                .get()
                .files()
                .forEach(file -> file.paths()
                        .forEach(path -> files.put(path.toAbsolutePath().normalize(), file)));
        List<String> ignored = new ArrayList<>();
        List<String> ignoredDetails = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Git.Entry entry : git.status(evidence.files().get().folders())) {
            MigrationFile file = files.get(entry.path());
            if (file == null) {
                continue;
            }
            String shown = evidence.shown(entry.path());
            Optional<String> deletion = git.deletion(entry.path());
            if (entry.state() == Git.FileState.IGNORED) {
                ignored.add(shown);
                ignoredDetails.add(shown
                        + git.ignoreRule(entry.path())
                                .map(rule -> "  by " + rule)
                                .orElse(""));
            } else if (entry.state() == Git.FileState.UNTRACKED && deletion.isPresent()) {
                findings.add(cameBack(file, shown, deletion.get(), evidence));
            } else {
                open.add(shown);
            }
        }
        if (!ignored.isEmpty()) {
            findings.add(new Finding(
                    "migrations-ignored",
                    "git ignores " + Findings.count(ignored.size(), "migration file")
                            + "; other databases will never get what is in " + (ignored.size() == 1 ? "it." : "them."),
                    Findings.limited(ignoredDetails),
                    git.command(evidence) + " add -f " + Shell.words(ignored)));
        }
        if (!open.isEmpty()) {
            findings.add(new Finding(
                    "migrations-not-committed",
                    Findings.count(open.size(), "migration file") + (open.size() == 1 ? " is" : " are")
                            + " not committed as " + (open.size() == 1 ? "it is." : "they are."),
                    Findings.limited(open),
                    git.command(evidence) + " add " + Shell.words(open) + "\n" + git.command(evidence)
                            + " commit -m \"Add migrations\" -- " + Shell.words(open)));
        }
        return findings;
    }

    private static Finding cameBack(MigrationFile file, String shown, String deletion, Evidence evidence) {
        List<String> details = new ArrayList<>();
        details.add("deleted in commit " + deletion);
        boolean applied = evidence.database()
                .value()
                .map(database -> database.appliedByLog().contains(file.id()))
                .orElse(false);
        details.add(
                applied
                        ? "the database has it applied: keep it, and commit it again"
                        : "an old image or a copy of the folder brought it back; the database does not have it");
        return new Finding(
                "deleted-file-came-back",
                shown + " was deleted from git and is there again.",
                details,
                applied
                        ? evidence.git().get().command(evidence) + " add " + Shell.word(shown)
                        : "rm " + Shell.word(shown));
    }
}
