package dev.autogen.format;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Liquibase's master changelog includes, in its order, with the changelogs that it includes in turn. */
final class LiquibaseMaster {

    private static final List<String> NAMES =
            List.of("db.changelog-master", "changelog-master", "db.changelog", "master");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".xml", ".json");

    private final Path file;

    /** What is included: files, and folders with all that is in them. */
    private final Set<Path> included = new LinkedHashSet<>();

    /** How many changesets are in files that are not read as revisions. */
    private final Map<Path, Integer> unread = new LinkedHashMap<>();

    private final List<String> missing = new ArrayList<>();

    private LiquibaseMaster(Path file) {
        this.file = file;
    }

    /**
     * The master changelog.
     *
     * @param named by the settings, or null to look for one of the usual names
     * @param near files that it may include
     * @throws AutogenException when it cannot be read
     */
    static Optional<LiquibaseMaster> find(@Nullable Path named, Collection<Path> near) {
        if (named != null) {
            return Files.isRegularFile(named) && isChangelog(named) ? Optional.of(read(named)) : Optional.empty();
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (Path path : near) {
            Path folder = normal(path).getParent();
            for (int up = 0; folder != null && up < 2; up++) {
                folders.add(folder);
                folder = folder.getParent();
            }
        }
        return NAMES.stream()
                .flatMap(name ->
                        folders.stream().flatMap(folder -> ENDINGS.stream().map(end -> folder.resolve(name + end))))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(LiquibaseMaster::read);
    }

    private static LiquibaseMaster read(Path file) {
        LiquibaseMaster master = new LiquibaseMaster(normal(file));
        master.add(master.file, new LinkedHashSet<>());
        return master;
    }

    private void add(Path changelog, Set<Path> seen) {
        if (!seen.add(changelog)) {
            return;
        }
        for (LiquibaseEntry entry : LiquibaseEntry.of(changelog)) {
            if (entry.kind() == LiquibaseEntry.Kind.CHANGESET) {
                unread.merge(changelog, 1, Integer::sum);
                continue;
            }
            Path path = place(changelog, entry);
            if (!Files.exists(path)) {
                missing.add(entry.path());
            } else if (entry.kind() == LiquibaseEntry.Kind.ALL) {
                included.add(path);
                inside(path).forEach(each -> add(each, seen));
            } else if (isChangelog(path)) {
                add(path, seen);
            } else {
                included.add(path);
            }
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> Files.isRegularFile(path) && isChangelog(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", folder + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** On the class path, whose root is not known: some folder above the changelog. */
    private static Path place(Path changelog, LiquibaseEntry entry) {
        Path folder = changelog.resolveSibling(".").normalize();
        String path = entry.path().replaceFirst("^classpath:", "").replaceFirst("^/+", "");
        Path beside = folder.resolve(path).normalize();
        if (entry.relative()) {
            return beside;
        }
        for (Path root = folder; root != null; root = root.getParent()) {
            Path there = root.resolve(path).normalize();
            if (Files.exists(there)) {
                return there;
            }
        }
        return beside;
    }

    private static boolean isChangelog(Path path) {
        return ENDINGS.stream().anyMatch(String.valueOf(path.getFileName())::endsWith);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Whether Liquibase comes to run a file. */
    boolean includes(Path path) {
        return place(path) < included.size();
    }

    /** Where it comes in the order; those that are not included come last. */
    int place(Path path) {
        Path wanted = normal(path);
        int place = 0;
        for (Path each : included) {
            if (wanted.startsWith(each)) {
                return place;
            }
            place++;
        }
        return place;
    }

    /** The folder for a new file: one that is included whole, else that of the last file that is included. */
    Optional<Path> folder() {
        Optional<Path> whole = included.stream().filter(Files::isDirectory).reduce((first, second) -> second);
        return whole.isPresent()
                ? whole
                : included.stream()
                        .reduce((first, second) -> second)
                        .map(last -> last.resolveSibling(".").normalize());
    }

    /** What has to be written into it so that Liquibase runs a file. */
    String include(Path path) {
        Path folder = file.resolveSibling(".").normalize();
        String relative = folder.relativize(normal(path)).toString().replace('\\', '/');
        if (name().endsWith(".xml")) {
            return "<include file=\"" + relative + "\" relativeToChangelogFile=\"true\"/>";
        }
        return name().endsWith(".json")
                ? "{\"include\": {\"file\": \"" + relative + "\", \"relativeToChangelogFile\": true}}"
                : "- include: {file: " + relative + ", relativeToChangelogFile: true}";
    }

    /** What is in it and is not read. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        unread.forEach(
                (changelog, count) -> notes.add(
                        changelog + " has " + count + " changeset" + (count == 1 ? "" : "s")
                                + " that " + (count == 1 ? "is" : "are")
                                + " not read, because " + (count == 1 ? "it is" : "they are")
                                + " not written in SQL: what they make is missing where migrations are replayed (prove, --from migrations)"));
        missing.forEach(path -> notes.add(file + " includes " + path + ", which is not there"));
        return notes;
    }
}
