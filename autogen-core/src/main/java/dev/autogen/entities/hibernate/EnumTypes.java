package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The named enum types. Hibernate has them only as statements, among the auxiliary objects, and writes them without a schema:
 * they go where the connection's search path puts them.
 */
final class EnumTypes {

    private static final Pattern CAST =
            Pattern.compile("create cast \\((.+) as (.+)\\) with inout as implicit", Pattern.CASE_INSENSITIVE);

    private static final String VARCHAR = "varchar";

    private final Names names;
    private final Map<QualifiedName, List<String>> labels = new TreeMap<>();
    private final Map<QualifiedName, Set<EnumCast>> casts = new HashMap<>();
    private final Map<String, QualifiedName> byTypeText = new HashMap<>();

    EnumTypes(MetadataImplementor metadata, SqlStringGenerationContext context, Names names, List<ModelNote> notes) {
        this.names = names;
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(metadata.getDatabase().getDialect())) {
                String[] statements = object.sqlCreateStrings(context);
                if (statements.length == 0 || !add(statements[0])) {
                    notes.add(new ModelNote(
                            "auxiliary object",
                            statements.length == 0 ? object.getExportIdentifier() : statements[0].strip(),
                            "auxiliary database objects are not managed; run the statement in a migration"));
                } else {
                    addCasts(statements, notes);
                }
            }
        }
    }

    /** The statements after the first one, which makes the type. */
    private void addCasts(String[] statements, List<ModelNote> notes) {
        for (int i = 1; i < statements.length; i++) {
            if (!addCast(statements[i].strip())) {
                notes.add(
                        new ModelNote(
                                "cast",
                                statements[i].strip(),
                                "casts other than those of enum types are not managed; run the statement in a migration if you need it"));
            }
        }
    }

    private boolean addCast(String statement) {
        Matcher cast = CAST.matcher(statement);
        if (!cast.matches()) {
            return false;
        }
        boolean fromVarchar = cast.group(1).equalsIgnoreCase(VARCHAR);
        String type = cast.group(fromVarchar ? 2 : 1);
        QualifiedName name = byTypeText.get(type.toLowerCase(Locale.ROOT));
        if (name == null || !fromVarchar && !cast.group(2).equalsIgnoreCase(VARCHAR)) {
            return false;
        }
        casts.computeIfAbsent(name, n -> EnumSet.noneOf(EnumCast.class))
                .add(fromVarchar ? EnumCast.FROM_VARCHAR : EnumCast.TO_VARCHAR);
        return true;
    }

    private boolean add(String statement) {
        ClauseReader reader = new ClauseReader(statement);
        if (!reader.accept("create", "type")) {
            return false;
        }
        String text = reader.name();
        if (!reader.accept("as", "enum")) {
            return false;
        }
        String list = reader.group();
        QualifiedName name = text.indexOf('.') < 0
                ? new QualifiedName(names.searchedSchema(), names.ofText(text))
                : names.ofQualifiedText(text);
        labels.put(name, list == null ? List.of() : strings(list));
        byTypeText.put(text.toLowerCase(Locale.ROOT), name);
        return true;
    }

    /** The labels are put between quotes as they are. */
    private static List<String> strings(String list) {
        List<String> strings = new ArrayList<>();
        for (SqlTokens.Token token : SqlTokens.of(list)) {
            if (token.text().startsWith("'")) {
                String text = token.text();
                strings.add(text.substring(1, text.length() - 1).replace("''", "'"));
            }
        }
        return strings;
    }

    /** The enum type a column's type is, or whose array it is; null for every other type. */
    @Nullable
    QualifiedName of(String columnType) {
        String element = columnType.endsWith("[]") ? columnType.substring(0, columnType.length() - 2) : columnType;
        return byTypeText.get(element);
    }

    /** The spelling of a column's type when it is the type given, or an array of it. */
    String spelled(String columnType, QualifiedName type) {
        String array = columnType.endsWith("[]") ? "[]" : "";
        boolean elsewhere = !type.schema().equals(names.searchedSchema());
        return (elsewhere ? type.schema() + "." : "") + type.name() + array;
    }

    List<EnumType> all(Map<QualifiedName, Origin> origins) {
        List<EnumType> types = new ArrayList<>();
        labels.forEach((name, values) ->
                types.add(new EnumType(name, values, casts.getOrDefault(name, Set.of()), null, origins.get(name))));
        return types;
    }
}
