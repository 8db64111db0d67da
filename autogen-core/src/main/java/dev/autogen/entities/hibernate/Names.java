package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Turns Hibernate's names into those of PostgreSQL's catalogue: folded unless quoted, cut where they are too long. */
final class Names {

    private static final int MAXIMUM_BYTES = 63;

    /** What Hibernate's own strategies make up: a prefix and an MD5 digest to the base 35. */
    private static final Pattern MADE_UP = Pattern.compile("(?:FK|UK|IDX)(?=[a-y]*[0-9])[0-9a-y]{15,26}");

    private final String searchedSchema;
    private final String defaultSchema;
    private final List<ModelNote> notes;
    private final CutNames cutNames = new CutNames();

    /**
     * @param serverDefaultSchema the first of the connection's search path
     * @param notes takes the names that are cut
     */
    Names(SqlStringGenerationContext context, String serverDefaultSchema, List<ModelNote> notes) {
        this.notes = notes;
        this.searchedSchema = serverDefaultSchema;
        Identifier configured = context.getDefaultSchema();
        this.defaultSchema = configured == null ? serverDefaultSchema : of(configured);
    }

    CutNames cutNames() {
        return cutNames;
    }

    /** Where the tables and sequences are that nothing puts elsewhere. */
    String defaultSchema() {
        return defaultSchema;
    }

    /** Where PostgreSQL looks for a name without a schema, and puts a type without one. */
    String searchedSchema() {
        return searchedSchema;
    }

    String of(Identifier name) {
        return of(name.getText(), name.isQuoted());
    }

    String of(Column column) {
        return of(column.getName(), column.isQuoted());
    }

    /** A name as DDL has it: in double quotes or back quotes, or plain. */
    String ofText(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '`')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? of(text.substring(1, text.length() - 1), true) : of(text, false);
    }

    String schema(@Nullable Identifier schema) {
        return schema == null ? defaultSchema : of(schema);
    }

    QualifiedName of(Table table) {
        return qualified(table.getSchemaIdentifier(), table.getNameIdentifier());
    }

    QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
        if (schema == null && !name.isQuoted() && name.getText().indexOf('.') > 0) {
            return ofQualifiedText(name.getText());
        }
        return new QualifiedName(schema(schema), of(name));
    }

    /** A name that may carry its schema in the text ({@code app.users}). */
    QualifiedName ofQualifiedText(String text) {
        int dot = text.lastIndexOf('.');
        boolean dotInQuotes = text.endsWith("\"") && text.lastIndexOf('"', text.length() - 2) < dot;
        if (dot < 0 || dotInQuotes) {
            return new QualifiedName(defaultSchema, ofText(text));
        }
        return new QualifiedName(
                ofText(text.substring(0, dot).strip()),
                ofText(text.substring(dot + 1).strip()));
    }

    /** The name of a constraint or index, chosen unless one of Hibernate's strategies made it up. */
    ObjectName objectName(Identifier identifier) {
        return objectName(of(identifier), identifier.getText());
    }

    ObjectName objectName(String text) {
        return objectName(ofText(text), text);
    }

    private static ObjectName objectName(String name, String text) {
        return MADE_UP.matcher(text).matches() ? ObjectName.given(name) : ObjectName.chosen(name);
    }

    private String of(String text, boolean quoted) {
        String name = quoted ? text.replace("\"\"", "\"") : folded(text);
        String cut = cut(name);
        if (!cut.equals(name)) {
            cutNames.add(cut, name);
            notes.add(new ModelNote("long name", name, "PostgreSQL cuts it to " + cut));
        }
        return cut;
    }

    /** PostgreSQL folds the letters of ASCII and no others in a database of UTF-8. */
    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpperCase(text.charAt(i))) {
                return foldedFrom(i, text);
            }
        }
        return text;
    }

    private static String foldedFrom(int start, String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = start; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isUpperCase(c)) {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    private static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String cut(String name) {
        if (name.length() * 3 <= MAXIMUM_BYTES) {
            return name;
        }
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
