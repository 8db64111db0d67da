package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads indexes, as {@code StandardIndexExporter} does: names and options are text that goes into the statement. */
final class IndexReader {

    private static final Set<String> KEY_WORDS = Set.of("asc", "desc", "nulls", "collate");

    private final Dialect dialect;
    private final Names names;
    private final List<ModelNote> notes;

    IndexReader(Dialect dialect, Names names, List<ModelNote> notes) {
        this.dialect = dialect;
        this.names = names;
        this.notes = notes;
    }

    List<Index> of(Table table, @Nullable Origin origin) {
        List<Index> indexes = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            indexes.add(index(table, index, origin));
        }
        return indexes;
    }

    private Index index(Table table, org.hibernate.mapping.Index index, @Nullable Origin origin) {
        List<IndexKey> keys = new ArrayList<>();
        for (Selectable selectable : index.getSelectables()) {
            String order = index.getSelectableOrderMap().get(selectable);
            keys.add(key(table, index, selectable.getText(dialect), order == null ? "" : order));
        }
        String given = VersionDifferences.options(index);
        ClauseReader options = new ClauseReader(given == null ? "" : given);
        List<String> included = options.accept("include") ? ColumnLists.names(options.group(), names) : List.of();
        boolean nullsNotDistinct = options.accept("nulls", "not", "distinct");
        options.accept("nulls", "distinct");
        List<String> parameters = options.accept("with") ? parameters(options.group()) : List.of();
        String predicate = options.accept("where") ? options.until(Set.of(), 1) : null;
        // The exporter forgets that a name is quoted.
        ObjectName name = names.objectName(index.getName());
        if (!options.atEnd()) {
            notes.add(new ModelNote("index option", String.valueOf(name), "not managed: " + options.rest()));
        }
        return new Index(
                name,
                index.isUnique(),
                nullsNotDistinct,
                Index.BTREE,
                keys,
                included,
                predicate,
                true,
                parameters,
                null,
                origin);
    }

    private static List<String> parameters(@Nullable String group) {
        Set<String> parameters = new TreeSet<>();
        for (String parameter : (group == null ? "" : group).split(",")) {
            parameters.add(parameter.strip().replaceAll("\\s*=\\s*", "="));
        }
        return List.copyOf(parameters);
    }

    /** A column, or an expression; whichever it is, direction and more may follow in the same text. */
    private IndexKey key(Table table, org.hibernate.mapping.Index index, String text, String order) {
        if (isColumn(table, text)) {
            return plain(names.ofText(text), new ClauseReader(order), text);
        }
        ClauseReader reader = new ClauseReader(text + " " + order);
        String expression = reader.until(KEY_WORDS, 1);
        if (isColumn(table, expression)) {
            return plain(names.ofText(expression), reader, text);
        }
        List<SqlTokens.Token> parts = SqlTokens.of(expression);
        if (parts.size() == 2 && isColumn(table, parts.get(0).text())) {
            return withDirection(
                    names.ofText(parts.get(0).text()), null, parts.get(1).text(), reader, text);
        }
        if (parts.size() == 1 && !parts.get(0).isGroup()) {
            throw ColumnLists.unknownColumn("index " + index.getName(), names.of(table), text);
        }
        if (!parts.get(0).isGroup()) {
            return withDirection(null, expression, null, reader, text);
        }
        // CREATE INDEX takes an expression in parentheses, and then the operator class; a column may stand in
        // parentheses too.
        String group = parts.get(0).text();
        String bare = group.substring(1, group.length() - 1).strip();
        String rest = expression.substring(parts.get(0).end()).strip();
        boolean isColumn = isColumn(table, bare);
        return withDirection(
                isColumn ? names.ofText(bare) : null,
                isColumn ? null : bare,
                rest.isEmpty() ? null : rest,
                reader,
                text);
    }

    private IndexKey plain(String column, ClauseReader reader, String text) {
        return withDirection(column, null, null, reader, text);
    }

    private IndexKey withDirection(
            @Nullable String column,
            @Nullable String expression,
            @Nullable String operatorClass,
            ClauseReader reader,
            String text) {
        String collation = reader.accept("collate") ? names.ofText(reader.name()) : null;
        String afterCollation = reader.until(KEY_WORDS, 0);
        String ownClass = operatorClass == null && !afterCollation.isEmpty() ? afterCollation : operatorClass;
        boolean descending = reader.accept("desc");
        reader.accept("asc");
        boolean nullsFirst = descending;
        if (reader.accept("nulls", "first")) {
            nullsFirst = true;
        } else if (reader.accept("nulls", "last")) {
            nullsFirst = false;
        }
        if (!reader.atEnd()) {
            notes.add(new ModelNote("index option", text, "not managed: " + reader.rest()));
        }
        return new IndexKey(column, expression, descending, nullsFirst, ownClass, collation);
    }

    private boolean isColumn(Table table, String text) {
        String name = names.ofText(text);
        return table.getColumns().stream().anyMatch(column -> names.of(column).equals(name));
    }
}
