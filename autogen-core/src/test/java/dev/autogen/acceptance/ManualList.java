package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of manual changes, each with what the diff has to say about it, for a person to read from top to bottom.
 *
 * <p>After an introduction each change begins with {@code -- case: ID}; {@code -- requires: 15} may follow, then the SQL, then
 * {@code -- expected:} with a line for every change and every object left alone.
 */
record ManualList(Path file, String introduction, List<ManualChange> changes) {

    private static final Path ROOT = Path.of("src/test/resources/manual");

    private static final String CASE = "-- case: ";
    private static final String REQUIRES = "-- requires: ";
    private static final String EXPECTED = "-- expected:";
    private static final String LINE = "--   ";

    ManualList {
        requireNonNull(file, "file");
        requireNonNull(introduction, "introduction");
        changes = List.copyOf(changes);
    }

    static List<ManualList> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.sorted().map(ManualList::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing in it is Autogen's to change. */
    boolean isLeftAlone() {
        return file.getFileName().toString().startsWith("left-alone");
    }

    private static ManualList read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^" + CASE);
            List<ManualChange> changes = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                changes.add(change(parts[i]));
            }
            return new ManualList(file, parts[0], changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ManualChange change(String text) {
        List<String> lines = text.lines().toList();
        int oldest = 14;
        int next = 1;
        if (lines.get(next).startsWith(REQUIRES)) {
            oldest = Integer.parseInt(lines.get(next).substring(REQUIRES.length()));
            next++;
        }
        int end = lines.indexOf(EXPECTED);
        List<String> sql = lines.subList(next, end < 0 ? lines.size() : end);
        List<String> expected = end < 0 ? List.of() : lines.subList(end + 1, lines.size());
        return new ManualChange(
                lines.get(0),
                oldest,
                String.join("\n", sql).strip(),
                expected.stream()
                        .filter(line -> line.startsWith(LINE))
                        .map(line -> line.substring(LINE.length()))
                        .toList());
    }

    /** The same list with what came out. */
    ManualList withExpected(Map<String, List<String>> linesById) {
        return new ManualList(
                file,
                introduction,
                changes.stream()
                        .map(change -> new ManualChange(
                                change.id(),
                                change.oldestVersion(),
                                change.sql(),
                                linesById.getOrDefault(change.id(), change.expected())))
                        .toList());
    }

    void write() throws IOException {
        Files.writeString(
                file, introduction + changes.stream().map(ManualList::text).collect(Collectors.joining("\n")));
    }

    private static String text(ManualChange change) {
        return CASE + change.id() + "\n"
                + (change.oldestVersion() == 14 ? "" : REQUIRES + change.oldestVersion() + "\n")
                + change.sql() + "\n" + EXPECTED + "\n"
                + change.expected().stream().map(line -> LINE + line + "\n").collect(Collectors.joining());
    }
}
