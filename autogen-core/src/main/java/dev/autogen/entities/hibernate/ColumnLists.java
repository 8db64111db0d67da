package dev.autogen.entities.hibernate;

import dev.autogen.entities.EntityException;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of columns in the text of a clause. */
final class ColumnLists {

    private ColumnLists() {}

    static List<String> names(@Nullable String list, Names names) {
        List<String> found = new ArrayList<>();
        for (SqlTokens.Token token : SqlTokens.of(list == null ? "" : list)) {
            if (!token.text().equals(",")) {
                found.add(names.ofText(token.text()));
            }
        }
        return found;
    }

    /** Hibernate does not look whether the columns of an index are there; the database would. */
    static EntityException unknownColumn(String object, QualifiedName table, String column) {
        return new EntityException(
                "mapping-column-unknown",
                "The " + object + " is over the column " + column + ", which the table " + table + " does not have.",
                "Name a column, or an expression in parentheses, in columnList or columnNames.");
    }
}
