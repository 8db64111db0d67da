package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes names and text into SQL: the only class that quotes identifiers and literals.
 *
 * <p>Identifiers are quoted where PostgreSQL's {@code quote_ident} would quote them. Objects of the default schema are written
 * without it, since every run sets {@code search_path} to the default schema; all others are qualified.
 */
public final class PostgresNames {

    /** Longer identifiers are cut by PostgreSQL ({@code NAMEDATALEN - 1}). */
    public static final int MAXIMUM_BYTES = 63;

    private static final String TEMPORARY_SCHEMA = "pg_temp";

    private final String defaultSchema;

    /** Whether every object is written as a temporary one of the session. */
    private final boolean temporary;

    /** Those that as temporary ones have another name. */
    private final Map<QualifiedName, String> aliases;

    public PostgresNames(String defaultSchema) {
        this(defaultSchema, false, Map.of());
    }

    private PostgresNames(String defaultSchema, boolean temporary, Map<QualifiedName, String> aliases) {
        this.defaultSchema = requireNonNull(defaultSchema, "defaultSchema");
        this.temporary = temporary;
        this.aliases = Map.copyOf(aliases);
    }

    /** Names of the temporary objects that stand in for those of any schema, each by its own name. */
    static PostgresNames temporary() {
        return temporary(Map.of());
    }

    /** The same, but for some that have the name given here. */
    static PostgresNames temporary(Map<QualifiedName, String> aliases) {
        return new PostgresNames(TEMPORARY_SCHEMA, true, aliases);
    }

    public String defaultSchema() {
        return defaultSchema;
    }

    /** An identifier, quoted only when it must be. */
    public static String identifier(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL has no identifier that is empty or holds the character NUL");
        }
        return isPlain(name) && !PostgresWords.isKeyword(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A list of identifiers, as it stands between parentheses. */
    public static String identifiers(Collection<String> names) {
        return names.stream().map(PostgresNames::identifier).collect(Collectors.joining(", "));
    }

    /** A string literal that means the same whatever {@code standard_conforming_strings} is set to. */
    public static String literal(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL has no text that holds the character NUL");
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        return FileSql.of(text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\"));
    }

    /** A string literal as PostgreSQL prints it in expressions, which is to be compared, not to be written into a file. */
    static String printedLiteral(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A table, sequence or index, qualified unless it lives in the default schema. */
    public String qualified(QualifiedName name) {
        // The relations of pg_catalog all begin with pg_, and pg_catalog comes first in every search path.
        boolean hidden = name.name().startsWith("pg_");
        return qualified(name, hidden);
    }

    /** A type that is not PostgreSQL's own, spelled as {@code format_type} spells it. */
    public String type(QualifiedName name) {
        return qualified(name, PostgresWords.isBuiltInType(name.name()));
    }

    /** A column with its table. */
    public String column(ColumnName name) {
        return qualified(name.table()) + "." + identifier(name.column());
    }

    /** A constraint or index by its own name. */
    public static String identifier(ObjectName name) {
        return identifier(requireNonNull(name.text(), "a name in settled schemas"));
    }

    /** Text for a comment or a message: one line, so that no name can end a comment and start a statement. */
    public static String oneLine(String text) {
        return ShownText.escaped(text);
    }

    /** The name as PostgreSQL keeps it: cut to 63 bytes at the end of a character. */
    public static String truncated(String name) {
        return truncated(name, MAXIMUM_BYTES);
    }

    /** The start of a name, cut to some bytes at the end of a character. */
    public static String truncated(String name, int bytes) {
        int used = 0;
        int end = 0;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            int width = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (used + width > bytes) {
                break;
            }
            used += width;
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end);
    }

    private String qualified(QualifiedName name, boolean hidden) {
        if (temporary) {
            return TEMPORARY_SCHEMA + "." + identifier(aliases.getOrDefault(name, name.name()));
        }
        return name.schema().equals(defaultSchema) && !hidden
                ? identifier(name.name())
                : identifier(name.schema()) + "." + identifier(name.name());
    }

    private static boolean isPlain(String name) {
        char first = name.charAt(0);
        return (first == '_' || first >= 'a' && first <= 'z')
                && name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }
}
