package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.Finding;
import dev.autogen.config.Settings;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.MigrationFilesException;
import dev.autogen.revision.UnreadFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Can all migration files be read, and has each revision one file? */
final class FilesExamination implements Examination {

    @Override
    public String subject() {
        return "migration files";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of();
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.files()
                .failure()
                .ifPresent(failure -> problems(failure).stream()
                        .filter(problem -> !problem.code().equals("duplicate-revision"))
                        .forEach(problem -> findings.add(Findings.of(problem, evidence))));
        if (depth(evidence) == 1
                && !evidence.format().readsSubFolders()
                && evidence.settings().files().subFolders() == null) {
            UnreadFolders.find(evidence.settings().migrations())
                    .ifPresent(file -> findings.add(Findings.of(UnreadFolders.unread(file), evidence)));
        }
        twice(evidence).forEach((id, files) -> findings.add(finding(id, files, evidence)));
        return findings;
    }

    private static List<AutogenException> problems(AutogenException failure) {
        return failure instanceof MigrationFilesException several ? several.problems() : List.of(failure);
    }

    /** The files of every revision that has more than one. */
    private static Map<String, List<MigrationFile>> twice(Evidence evidence) {
        Map<String, List<MigrationFile>> byId = new TreeMap<>();
        if (evidence.files().failure().isPresent()) {
            for (Path folder : evidence.settings().migrations()) {
                readable(folder, depth(evidence))
                        .forEach(file -> byId.computeIfAbsent(file.id(), id -> new ArrayList<>())
                                .add(file));
            }
        }
        byId.values().removeIf(files -> files.size() < 2);
        return byId;
    }

    private static List<MigrationFile> readable(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<MigrationFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(".sql") && !name.startsWith(".") && !name.startsWith("#")) {
                    try {
                        files.add(MigrationFile.read(path));
                    } catch (AutogenException reportedAlready) {
                        continue;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** As deep as the files are read. */
    private static int depth(Evidence evidence) {
        Settings.FileSettings files = evidence.settings().files();
        boolean subFolders = Objects.requireNonNullElse(
                files.subFolders(), files.namePattern().contains("/"));
        return subFolders ? Integer.MAX_VALUE : 1;
    }

    private static Finding finding(String id, List<MigrationFile> files, Evidence evidence) {
        String applied = evidence.database()
                .value()
                .flatMap(database -> database.applied(id))
                .map(entry -> String.valueOf(entry.checksum()))
                .orElse("");
        MigrationFile kept = files.stream()
                .filter(file -> file.checksum().equals(applied))
                .findFirst()
                .orElse(files.get(0));
        List<String> details = new ArrayList<>();
        for (MigrationFile file : files) {
            details.add(evidence.shown(file.path()) + "  "
                    + Findings.shortened(file.checksum())
                    + (file.checksum().equals(applied) ? "  applied to the database" : "")
                    + "  " + file.revision().title());
        }
        boolean copies = files.stream().allMatch(file -> file.checksum().equals(kept.checksum()));
        List<String> others = files.stream()
                .filter(file -> !file.equals(kept))
                .map(file -> evidence.shown(file.path()))
                .toList();
        return copies
                ? new Finding(
                        "duplicate-revision",
                        "Revision " + id + " is present more than once, in copies of one file.",
                        details,
                        "rm " + Shell.words(others))
                : new Finding(
                        "duplicate-revision",
                        "Revision " + id + " is present more than once, in files that differ.",
                        details,
                        "Give " + String.join(", ", others)
                                + " an id of its own in its first line; or, where it is only an older copy: rm "
                                + Shell.words(others));
    }
}
