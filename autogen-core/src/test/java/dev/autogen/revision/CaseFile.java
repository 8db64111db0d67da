package dev.autogen.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases in a compact notation.
 *
 * <p>{@code map a; b1,b2<-a; c<-(b1,b2) dep:x,y label:L} gives the revisions for the cases below it. A case is a number, an
 * operation and what comes out: {@code = words} for a result ({@code -} for an empty one), {@code ! text} for an error whose
 * message contains the text, {@code !$ text} for one whose first line ends with it. Behind a result stand, after semicolons,
 * {@code changes} (row changes: {@code +a}, {@code -a}, {@code a>b}), {@code rows} (version rows at the end) and {@code warn}.
 */
final class CaseFile {

    /** One case with the revisions it is about. */
    record Case(
            String number,
            String operation,
            @Nullable String result,
            @Nullable String error,
            List<Revision> revisions) {

        @Override
        public String toString() {
            return number + " " + operation;
        }
    }

    private static final Pattern CASE = Pattern.compile("([GT]\\d+)\\s+(.+?)\\s+(=|!\\$?)\\s+(.+)");

    private static final Pattern REVISION =
            Pattern.compile("(?<ids>[\\w,]+)(?:<-\\(?(?<parents>[\\w,]+)\\)?)?(?<rest>.*)");

    private CaseFile() {}

    static Stream<Case> cases(String name) {
        List<Case> cases = new ArrayList<>();
        List<Revision> revisions = List.of();
        for (String line : lines(name)) {
            if (line.equals("map") || line.startsWith("map ")) {
                revisions = revisions(line.substring(3));
            } else {
                Matcher matcher = CASE.matcher(line);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(name + ": " + line);
                }
                boolean error = matcher.group(3).startsWith("!");
                String expected = matcher.group(4) + (matcher.group(3).equals("!$") ? "$" : "");
                cases.add(new Case(
                        matcher.group(1),
                        matcher.group(2),
                        error ? null : expected,
                        error ? expected : null,
                        revisions));
            }
        }
        return cases.stream();
    }

    static List<Revision> revisions(String map) {
        List<Revision> revisions = new ArrayList<>();
        for (String part : map.strip().split(";\\s*")) {
            Matcher matcher = REVISION.matcher(part);
            if (matcher.matches()) {
                for (String id : words(matcher.group("ids"), ",")) {
                    revisions.add(new Revision(
                            id,
                            words(matcher.group("parents"), ","),
                            words(option("label", matcher.group("rest")), ","),
                            words(option("dep", matcher.group("rest")), ","),
                            null,
                            "adds " + id));
                }
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException(part);
            }
        }
        return revisions;
    }

    private static @Nullable String option(String name, String text) {
        Matcher matcher = Pattern.compile("\\b" + name + ":([\\w,]+)").matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The words of a text; none for null or {@code -}. */
    static List<String> words(@Nullable String text, String separator) {
        return text == null || text.isBlank() || text.equals("-")
                ? List.of()
                : List.of(text.strip().split(separator));
    }

    /** The lines of a resource beside this class, without comments and blank lines. */
    static List<String> lines(String name) {
        try (InputStream stream = CaseFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
