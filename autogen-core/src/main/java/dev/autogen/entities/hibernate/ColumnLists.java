package dev.autogen.entities.hibernate;

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
}
