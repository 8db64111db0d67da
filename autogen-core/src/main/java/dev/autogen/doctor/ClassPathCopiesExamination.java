package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.Finding;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Does the class path hold copies of migration files that are old, or several of one? */
final class ClassPathCopiesExamination implements Examination {

    private static final byte[] FIRST_WORDS = "-- autogen revision ".getBytes(StandardCharsets.UTF_8);

    /** A migration file on the class path. */
    private record Copy(String where, MigrationFile file) {}

    @Override
    public String subject() {
        return "copies on the class path";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.files(), evidence.entities());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Map<String, List<Copy>> copies = new TreeMap<>();
        for (Path entry : evidence.settings().entities().classpath()) {
            for (Copy copy : copies(entry, evidence)) {
                copies.computeIfAbsent(copy.file().id(), id -> new ArrayList<>())
                        .add(copy);
            }
        }
        Map<String, MigrationFile> files = new TreeMap<>();
        evidence.files().get().files().forEach(file -> files.put(file.id(), file));
        List<String> stale = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        copies.forEach((id, found) -> {
            MigrationFile file = files.get(id);
            found.stream()
                    .filter(copy -> !files.isEmpty()
                            && (file == null
                                    || !file.checksum().equals(copy.file().checksum())))
                    .forEach(copy -> stale.add(copy.where() + "  "
                            + (file == null ? "is in no migration directory" : "is not the file of " + id)));
            if (found.size() > 1) {
                found.forEach(copy -> twice.add(id + "  " + copy.where()));
            }
        });
        List<Finding> findings = new ArrayList<>();
        if (!twice.isEmpty()) {
            findings.add(new Finding(
                    "migrations-twice-on-class-path",
                    "The class path has migration files more than once.",
                    Findings.limited(twice),
                    "Take one of the folders or jars off the class path, or build it anew without them."));
        }
        if (!stale.isEmpty()) {
            findings.add(new Finding(
                    "stale-migrations-on-class-path",
                    "The class path has old copies of migration files.",
                    Findings.limited(stale),
                    "Build the application anew, from a clean state."));
        }
        return findings;
    }

    private static List<Copy> copies(Path entry, Evidence evidence) {
        try {
            return Files.isDirectory(entry) ? inFolder(entry, evidence) : inJar(entry, evidence);
        } catch (ZipException notAJar) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Copy> inFolder(Path folder, Evidence evidence) throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                if (evidence.files().get().folders().stream().noneMatch(path::startsWith)) {
                    add(copies, evidence.shown(path), path, Files.readAllBytes(path));
                }
            }
        }
        return copies;
    }

    private static List<Copy> inJar(Path jar, Evidence evidence) throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".sql")) {
                    String where = evidence.shown(jar) + "!/" + entry.getName();
                    add(
                            copies,
                            where,
                            Path.of(entry.getName()),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return copies;
    }

    /** Other SQL files are nothing of ours. */
    private static void add(List<Copy> copies, String where, Path path, byte[] content) {
        if (!startsLikeOne(content)) {
            return;
        }
        try {
            copies.add(new Copy(where, MigrationFile.parse(path, content)));
        } catch (AutogenException notAMigration) {
            // A copy that cannot be read is not one that could be run.
            return;
        }
    }

    private static boolean startsLikeOne(byte[] content) {
        return content.length > FIRST_WORDS.length
                && Arrays.equals(content, 0, FIRST_WORDS.length, FIRST_WORDS, 0, FIRST_WORDS.length);
    }
}
