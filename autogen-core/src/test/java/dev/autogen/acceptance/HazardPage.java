package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.HazardCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of {@code docs/hazards}: what raises a hazard, and how to do without. */
record HazardPage(HazardCode code, String text) {

    static final Path FOLDER = Path.of("../docs/hazards");

    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");

    HazardPage {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }

    static HazardPage of(HazardCode code) {
        return new HazardPage(code, read(code + ".md"));
    }

    /** The statements that make the tables of all examples. */
    static String tables() {
        return blocks(read("README.md")).get(0);
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return text.lines().findFirst().orElse("");
    }

    /** A section that raises the hazard; empty for those that only a plan has. */
    Optional<String> raising() {
        return under("## What raises it");
    }

    /** A section that is much like it and does not; empty for those that only a plan has. */
    Optional<String> notRaising() {
        return under("## What does not");
    }

    /** A section that does without. */
    String safe() {
        return under("## The safe way").orElseThrow(() -> new AssertionError(code + " shows no safe way"));
    }

    private Optional<String> under(String heading) {
        int start = text.indexOf(heading + "\n");
        if (start < 0) {
            return Optional.empty();
        }
        int end = text.indexOf("\n## ", start);
        return blocks(text.substring(start, end < 0 ? text.length() : end)).stream()
                .findFirst();
    }

    private static List<String> blocks(String text) {
        return SQL.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
