package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.review.ReviewedHeads;
import dev.autogen.review.ReviewedHeads.Head;
import dev.autogen.review.ReviewedHeads.Where;
import dev.autogen.review.Subject;
import dev.autogen.review.Subject.Kind;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionStep;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are reviewed, and how they stand to those around them.
 *
 * @param files in the order in which they will run
 * @param shown how the path of a file is shown
 * @param findings about files that the base has, and about heads
 * @param notes what is worth knowing, and no finding
 */
record ReviewSelection(
        Subject subject,
        List<MigrationFile> files,
        ReviewedHeads heads,
        List<Finding> findings,
        List<String> notes,
        Function<Path, String> shown) {

    ReviewSelection {
        requireNonNull(subject, "subject");
        files = List.copyOf(files);
        requireNonNull(heads, "heads");
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        requireNonNull(shown, "shown");
    }

    static ReviewSelection of(ReviewRequest request, Settings settings, MigrationDirectory migrations, Runs runs) {
        Optional<BranchFiles> repository = BranchFiles.around(settings);
        Function<Path, String> shown = repository
                .<Function<Path, String>>map(files -> files::relative)
                .orElse(path -> relative(settings.projectDirectory(), path));
        String base = request.base();
        if (base != null) {
            BranchFiles branch = repository.orElseThrow(() -> BranchFiles.noRepository(settings));
            return since(base, branch.since(base, migrations), migrations, shown, Formats.of(settings));
        }
        return request.targets().isEmpty()
                ? unapplied(migrations, runs, shown)
                : named(request.targets(), migrations, runs, shown, repository);
    }

    private static String relative(Path folder, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = folder.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace(File.separatorChar, '/');
    }

    // By name, or by the database

    private static ReviewSelection named(
            List<String> targets,
            MigrationDirectory migrations,
            Runs runs,
            Function<Path, String> shown,
            Optional<BranchFiles> repository) {
        Map<String, MigrationFile> files = new LinkedHashMap<>();
        for (String target : targets) {
            try {
                named(target, migrations, runs).forEach(file -> files.put(file.id(), file));
            } catch (AutogenException e) {
                throw refNamed(target, repository, e);
            }
        }
        Subject subject = new Subject(Kind.NAMED, null, targets, count(files.size()));
        return alone(subject, List.copyOf(files.values()), migrations, shown);
    }

    private static List<MigrationFile> named(String target, MigrationDirectory migrations, Runs runs) {
        return RevisionRange.isRange(target)
                ? migrations.graph().history(RevisionRange.parse(target), List.of()).stream()
                        .map(migrations::fileOf)
                        .toList()
                : ProjectFiles.of(List.of(target), migrations, runs);
    }

    /** Whoever comes from git names what the branch is for: {@code main}, or {@code main..HEAD}. */
    private static AutogenException refNamed(String target, Optional<BranchFiles> repository, AutogenException e) {
        String ref = target.contains("..") ? target.substring(0, target.indexOf("..")) : target;
        return !ref.isEmpty() && repository.filter(files -> files.knows(ref)).isPresent()
                ? new AutogenException(
                        e.code(),
                        e.getMessage() + "; '" + ref + "' is a ref of git.",
                        "autogen review --base " + ref,
                        e)
                : e;
    }

    private static ReviewSelection unapplied(MigrationDirectory migrations, Runs runs, Function<Path, String> shown) {
        DatabasePosition position = runs.position(migrations);
        if (!position.unknown().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
        List<MigrationFile> files =
                position.pending().stream().map(migrations::fileOf).toList();
        Subject subject = new Subject(
                Kind.UNAPPLIED, null, List.of(), count(files.size()) + " that the database has not applied");
        return alone(subject, files, migrations, shown);
    }

    private static ReviewSelection alone(
            Subject subject, List<MigrationFile> files, MigrationDirectory migrations, Function<Path, String> shown) {
        List<Finding> findings = new ArrayList<>();
        ReviewedHeads heads = heads(migrations.graph(), Set.of(), null, files, findings);
        return new ReviewSelection(subject, inOrder(files, migrations), heads, findings, List.of(), shown);
    }

    // By branch

    private static ReviewSelection since(
            String base,
            BranchFiles.Difference difference,
            MigrationDirectory migrations,
            Function<Path, String> shown,
            MigrationFormat format) {
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, MigrationFile> added = new LinkedHashMap<>();
        difference.added().forEach(file -> added.put(file.id(), file));
        List<MigrationFile> baseOnly = new ArrayList<>();
        for (MigrationFile file : difference.baseOnly()) {
            MigrationFile here = added.get(file.id());
            if (here == null) {
                // One that both had may be elsewhere on the base by now.
                boolean shared = migrations.graph().find(file.id()).isPresent()
                        || difference.deleted().stream()
                                .anyMatch(gone -> gone.id().equals(file.id()));
                if (!shared) {
                    baseOnly.add(file);
                }
            } else if (here.checksum().equals(file.checksum())) {
                added.remove(file.id());
            } else {
                findings.add(sameId(base, here, file, shown));
            }
        }
        difference.changed().forEach(file -> findings.add(changed(base, file, shown, format)));
        Set<String> replaced = added.values().stream()
                .flatMap(file -> file.revision().replaces().stream())
                .collect(Collectors.toSet());
        difference.deleted().stream()
                .filter(file -> !replaced.contains(file.id()))
                .forEach(file -> findings.add(deleted(base, file, shown)));
        if (format.runner() != null) {
            findings.addAll(RunnerFindings.of(base, difference, added.keySet(), format, shown));
        }
        (format.checksumsWholeFiles() ? List.<MigrationFile>of() : difference.reworded())
                .forEach(file -> notes.add(shown.apply(file.path()) + " is on " + base
                        + ", and the branch changes its comments or boxes, not its SQL."));
        List<MigrationFile> files = inOrder(List.copyOf(added.values()), migrations);
        ReviewedHeads heads = heads(
                difference.merged() == null
                        ? together(migrations, baseOnly, difference.deleted())
                        : RevisionGraph.of(difference.merged()),
                baseOnly.stream().map(MigrationFile::id).collect(Collectors.toSet()),
                base,
                files,
                findings);
        if (!baseOnly.isEmpty()) {
            notes.add(base + " has " + count(baseOnly.size())
                    + " that this branch lacks: " + titles(baseOnly) + ". "
                    + (baseOnly.size() == 1 ? "It was" : "They were")
                    + " not run for this review.");
        }
        Subject subject = new Subject(Kind.BRANCH, base, List.of(), count(files.size()) + " added to " + base);
        return new ReviewSelection(subject, files, heads, findings, notes, shown);
    }

    private static String count(int number) {
        return number == 0 ? "No revision" : number == 1 ? "1 revision" : number + " revisions";
    }

    private static String titles(List<MigrationFile> files) {
        return files.stream()
                .map(file -> (file.id() + " " + file.revision().title()).strip())
                .collect(Collectors.joining(", "));
    }

    /** As after the merge; what the branch deletes is there where something of the base follows it. */
    private static RevisionGraph together(
            MigrationDirectory migrations, List<MigrationFile> others, List<MigrationFile> deleted) {
        List<Revision> revisions = new ArrayList<>();
        migrations.files().forEach(file -> revisions.add(file.revision()));
        others.forEach(file -> revisions.add(file.revision()));
        if (!others.isEmpty()) {
            deleted.forEach(file -> revisions.add(file.revision()));
        }
        return RevisionGraph.of(revisions);
    }

    private static List<MigrationFile> inOrder(List<MigrationFile> files, MigrationDirectory migrations) {
        if (files.isEmpty()) {
            return files;
        }
        Set<String> ids = files.stream().map(MigrationFile::id).collect(Collectors.toCollection(HashSet::new));
        List<MigrationFile> ordered = new ArrayList<>();
        for (RevisionStep step : migrations.graph().upgrade(List.of(), "heads").steps()) {
            if (ids.remove(step.revision().id())) {
                ordered.add(migrations.fileOf(step.revision()));
            }
        }
        // What others replace is not run.
        files.stream().filter(file -> ids.contains(file.id())).forEach(ordered::add);
        return ordered;
    }

    // Heads

    private static ReviewedHeads heads(
            RevisionGraph graph,
            Set<String> baseOnly,
            @Nullable String base,
            List<MigrationFile> reviewed,
            List<Finding> findings) {
        Set<String> added = reviewed.stream().map(MigrationFile::id).collect(Collectors.toSet());
        Set<String> shown = new HashSet<>(added);
        reviewed.forEach(file -> shown.addAll(file.revision().parents()));
        List<Revision> found = graph.heads();
        List<Head> heads = found.stream()
                .map(head -> new Head(
                        head.id(),
                        head.title(),
                        baseOnly.contains(head.id())
                                ? Where.BASE
                                : added.contains(head.id()) ? Where.BRANCH : Where.BOTH,
                        nearest(graph, head, shown)))
                .toList();
        List<String> merges = reviewed.stream()
                .filter(file -> file.revision().isMerge())
                .map(MigrationFile::id)
                .toList();
        if (heads.size() <= 1) {
            return new ReviewedHeads(heads, null, merges);
        }
        String command = Heads.mergeCommand(found);
        boolean behind = base != null && !baseOnly.isEmpty();
        findings.add(new Finding(
                "multiple-heads",
                behind ? "After the merge there are " + heads.size() + " heads." : "Multiple heads are present.",
                heads.stream()
                        .map(head -> (head.id() + "  " + head.title()).stripTrailing()
                                + (head.where() == Where.BASE ? "  (on " + base + " only)" : ""))
                        .toList(),
                behind ? "git merge " + base + "\n" + command : command));
        return new ReviewedHeads(heads, command, merges);
    }

    /** The nearest of those that are shown, on each way back from a head. */
    private static List<String> nearest(RevisionGraph graph, Revision head, Set<String> shown) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Revision> waiting = new ArrayDeque<>(graph.parents(head.id()));
        while (!waiting.isEmpty()) {
            Revision revision = waiting.removeFirst();
            if (shown.contains(revision.id())) {
                found.add(revision.id());
            } else if (seen.add(revision.id())) {
                waiting.addAll(graph.parents(revision.id()));
            }
        }
        return List.copyOf(found);
    }

    // Findings

    /** What brings the files of a revision back. */
    static String checkout(String base, MigrationFile file, Function<Path, String> shown) {
        return "git checkout " + base + " -- "
                + file.paths().stream().map(shown).collect(Collectors.joining(" "));
    }

    private static Finding changed(
            String base, MigrationFile file, Function<Path, String> shown, MigrationFormat format) {
        return new Finding(
                "changed-revision",
                shown.apply(file.path()) + " is on " + base + " already, and this branch changes what it does.",
                List.of(
                        format.runner() == null
                                ? "Databases that have applied it will not run it again."
                                : "Databases that have applied it will refuse it: "
                                        + format.runner().name() + " compares checksums."),
                checkout(base, file, shown) + "\nautogen revision --autogenerate -m \"what is to change\"");
    }

    private static Finding deleted(String base, MigrationFile file, Function<Path, String> shown) {
        return new Finding(
                "deleted-revision",
                shown.apply(file.path()) + " is on " + base + ", and this branch deletes it.",
                List.of("Databases that stand there cannot go on without it."),
                checkout(base, file, shown));
    }

    private static Finding sameId(String base, MigrationFile here, MigrationFile there, Function<Path, String> shown) {
        return new Finding(
                "same-id",
                "The id " + here.id() + " is another revision on " + base + ".",
                List.of("here: " + shown.apply(here.path()), "on " + base + ": " + shown.apply(there.path())),
                "Delete the file of this branch, git merge " + base + ", and generate the revision again.");
    }
}
