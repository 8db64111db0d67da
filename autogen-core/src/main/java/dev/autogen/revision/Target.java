package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target as written: {@code branch@symbol+N}, each part optional.
 *
 * @param text as the user typed it
 * @param branch a branch label, or a revision that stands for its branch
 * @param symbol {@code head}, {@code heads}, {@code base}, {@code current}, a label, an id or a prefix of one; null for {@code +N}
 * @param offset steps up or down from the symbol, or null
 */
record Target(
        String text,
        @Nullable String branch,
        @Nullable String symbol,
        @Nullable Integer offset) {

    private static final Pattern GRAMMAR =
            Pattern.compile("(?:(?<branch>[^@:+\\-\\s]+)@)?(?<symbol>[^@:+\\-\\s]+)?(?<offset>[+-][0-9]{1,9})?");

    static Target parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches() || (matcher.group("symbol") == null && matcher.group("offset") == null)) {
            throw new AutogenException(
                    "bad-target",
                    "'" + text + "' is not a revision target.",
                    "Write an id or a unique prefix of it, head, heads, base, current, +2, -1, ID+2, ID-1, LABEL@head or"
                            + " LABEL@+1; `autogen history` lists the ids.");
        }
        String offset = matcher.group("offset");
        return new Target(
                text,
                matcher.group("branch"),
                matcher.group("symbol"),
                offset == null ? null : Integer.valueOf(offset));
    }

    /** What the branch and the symbol name, where they are given and no words of the notation. */
    List<String> names() {
        return Stream.of(branch, symbol)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(name -> !Names.RESERVED.contains(name))
                .toList();
    }

    /** Whether it is counted from where the database or the other end of the range is. */
    boolean isRelative() {
        return symbol == null;
    }

    boolean isSymbol(String name) {
        return name.equals(symbol);
    }

    /** The offset as typed, sign included. */
    String offsetText() {
        return text.substring(Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')));
    }

    int distance() {
        return offset == null ? 0 : offset;
    }
}
