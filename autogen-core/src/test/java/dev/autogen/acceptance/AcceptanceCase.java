package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.DiffRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One folder: {@code before.sql} and {@code after.sql} make the two schemas, {@code expected.sql} is what has to come out.
 *
 * <p>{@code after.sql} may begin with {@code -- rules: entities}, when the schema stands for what an entity mapping asks for, and
 * then with {@code -- chosen: NAME, NAME}, the names that the mapping spells out. {@code -- requires: 15} names the oldest version
 * of PostgreSQL that can run a case, {@code -- rows: STATEMENT} adds rows after the upgrade, for the downgrade to meet.
 */
record AcceptanceCase(Path folder) {

    /** The version whose statements {@code expected.sql} holds; on others only what they do is compared. */
    static final int EXPECTED_VERSION = 18;

    static final Path ROOT = Path.of("src/test/resources/cases");

    private static final Set<String> FILES = Set.of("before.sql", "after.sql", "expected.sql");

    private static final Pattern CHOSEN = Pattern.compile("(?m)^-- chosen: (.*)$");

    private static final Pattern ROWS = Pattern.compile("(?m)^-- rows: (.*)$");

    private static final Pattern REQUIRES = Pattern.compile("(?m)^-- requires: (\\d+)$");

    AcceptanceCase {
        requireNonNull(folder, "folder");
    }

    static List<AcceptanceCase> all() {
        return children(ROOT).stream().map(AcceptanceCase::new).toList();
    }

    /** Files that belong to no case. */
    static List<Path> orphans() {
        return children(ROOT).stream()
                .flatMap(folder -> Files.isDirectory(folder)
                        ? children(folder).stream()
                                .filter(file ->
                                        !FILES.contains(file.getFileName().toString())
                                                || !Files.exists(folder.resolve("before.sql"))
                                                || !Files.exists(folder.resolve("after.sql")))
                        : Stream.of(folder))
                .toList();
    }

    String before() {
        return read("before.sql");
    }

    String after() {
        return read("after.sql");
    }

    DiffRules rules() {
        return after().startsWith("-- rules: entities\n") ? DiffRules.ENTITIES : DiffRules.DATABASES;
    }

    Set<String> chosenNames() {
        Matcher matcher = CHOSEN.matcher(after());
        return matcher.find() ? Stream.of(matcher.group(1).split(", ")).collect(Collectors.toSet()) : Set.of();
    }

    /** Statements to run between upgrade and downgrade. */
    String rowsAfterUpgrade() {
        Matcher matcher = ROWS.matcher(after());
        return matcher.find() ? matcher.group(1) : "";
    }

    int oldestVersion() {
        Matcher matcher = REQUIRES.matcher(after());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 14;
    }

    Path expectedFile() {
        return folder.resolve("expected.sql");
    }

    String expected() {
        return read("expected.sql");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
