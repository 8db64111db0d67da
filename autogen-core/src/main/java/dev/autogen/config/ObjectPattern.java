package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import dev.autogen.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names objects of a database: {@code audit.*}, {@code table:tmp_*}, {@code column:users.legacy_*}.
 *
 * <p>Names are written as in {@code psql}: {@code *} stands for any characters and {@code ?} for one, letters are folded to lower
 * case, and in double quotes everything is taken as it is. What is left out in front, such as the schema, may be anything.
 */
public final class ObjectPattern {

    /** What a pattern speaks of; the word before its colon. */
    public enum Kind {
        SCHEMA(1),
        TABLE(2),
        COLUMN(3),
        INDEX(3),
        CONSTRAINT(3),
        SEQUENCE(2),
        TYPE(2);

        private final int parts;

        Kind(int parts) {
            this.parts = parts;
        }

        /** The word in a pattern. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What lives in a schema by itself. */
    private static final List<Kind> WITHOUT_KIND = List.of(Kind.TABLE, Kind.SEQUENCE, Kind.TYPE);

    private static final String ANYTHING = ".*";

    private final String text;

    private final @Nullable Kind kind;

    private final List<Pattern> parts;

    private ObjectPattern(String text, @Nullable Kind kind, List<Pattern> parts) {
        this.text = requireNonNull(text, "text");
        this.kind = kind;
        this.parts = List.copyOf(parts);
    }

    /** @throws ConfigurationException saying what of it cannot be read, and where it stands */
    static ObjectPattern parse(String text, Setting setting, Origin origin) {
        int colon = text.indexOf(':');
        int quote = text.indexOf('"');
        boolean hasKind = colon >= 0 && (quote < 0 || colon < quote);
        Kind kind = hasKind ? kind(text.substring(0, colon).strip(), text, setting, origin) : null;
        List<Pattern> parts =
                parts(hasKind ? text.substring(colon + 1).strip() : text).orElse(List.of());
        int most = kind == null ? 2 : kind.parts;
        if (parts.isEmpty()) {
            boolean open = text.chars().filter(c -> c == '"').count() % 2 == 1;
            throw bad(
                    text,
                    setting,
                    origin,
                    open ? ", whose double quotes have no end" : ", which lacks a name",
                    example(kind));
        }
        if (parts.size() > most) {
            throw bad(text, setting, origin, ", which has a part too many", example(kind));
        }
        return new ObjectPattern(text, kind, parts);
    }

    private static Kind kind(String word, String text, Setting setting, Origin origin) {
        List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> bad(
                        text,
                        setting,
                        origin,
                        ": there are no objects of the kind '" + word + "'",
                        "Did you mean '" + NearestWord.to(word, words) + "'? Kinds are " + String.join(", ", words)
                                + "."));
    }

    private static ConfigurationException bad(
            String text, Setting setting, Origin origin, String what, String nextStep) {
        return ConfigurationException.badPattern(setting, origin, text, "the pattern '" + text + "'" + what, nextStep);
    }

    private static String example(@Nullable Kind kind) {
        if (kind == null) {
            return "Write SCHEMA.NAME or NAME; for what belongs to a table column:TABLE.NAME, index:TABLE.NAME or"
                    + " constraint:TABLE.NAME. A name with dots, commas or capitals stands in double quotes.";
        }
        return switch (kind.parts) {
            case 1 -> "Write " + kind.word() + ":NAME.";
            case 2 -> "Write " + kind.word() + ":SCHEMA.NAME or " + kind.word() + ":NAME.";
            default ->
                "Write " + kind.word() + ":SCHEMA.TABLE.NAME, " + kind.word() + ":TABLE.NAME or " + kind.word()
                        + ":NAME.";
        };
    }

    /** One for each name between dots; nothing for quotes without an end and empty names. */
    private static Optional<List<Pattern>> parts(String names) {
        List<Pattern> parts = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < names.length() && names.charAt(i + 1) == '"';
                if (doubled) {
                    regex.append(Pattern.quote("\""));
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '.' && !quoted) {
                if (!end(regex, parts)) {
                    return Optional.empty();
                }
            } else {
                regex.append(quoted ? Pattern.quote(String.valueOf(c)) : character(c));
            }
        }
        return !quoted && end(regex, parts) ? Optional.of(parts) : Optional.empty();
    }

    private static boolean end(StringBuilder regex, List<Pattern> parts) {
        if (regex.isEmpty()) {
            return false;
        }
        parts.add(Pattern.compile(regex.toString(), Pattern.DOTALL));
        regex.setLength(0);
        return true;
    }

    private static String character(char c) {
        return switch (c) {
            case '*' -> ANYTHING;
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(Character.toLowerCase(c)));
        };
    }

    /** Whether it decides about objects of this kind; {@code audit.*} decides about the schema too. */
    public boolean speaksOf(Kind other) {
        return kind == other
                || kind == null && (WITHOUT_KIND.contains(other) || other == Kind.SCHEMA && isWholeSchema());
    }

    private boolean isWholeSchema() {
        return parts.size() == 2 && parts.get(1).pattern().equals(ANYTHING);
    }

    /**
     * Whether it means an object.
     *
     * @param path its full name: of a column the schema, the table, and its own name
     */
    public boolean matches(Kind other, String... path) {
        if (!speaksOf(other)) {
            return false;
        }
        List<Pattern> asked = kind == null && other == Kind.SCHEMA ? parts.subList(0, 1) : parts;
        int missing = path.length - asked.size();
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).matcher(path[missing + i]).matches()) {
                return false;
            }
        }
        return true;
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
