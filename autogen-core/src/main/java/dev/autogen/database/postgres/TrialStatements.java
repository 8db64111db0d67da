package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import java.util.ArrayList;
import java.util.List;

/** The statements of a dependent in the form that makes a temporary one of the session, and fits or does not as the real one would. */
final class TrialStatements {

    private static final String MATERIALIZED = "CREATE MATERIALIZED VIEW ";
    private static final String NO_DATA = "WITH NO DATA";
    private static final String FUNCTION = "CREATE OR REPLACE FUNCTION ";
    private static final String PROCEDURE = "CREATE OR REPLACE PROCEDURE ";
    private static final String STATISTICS = "CREATE STATISTICS ";
    private static final String TEMPORARY = "pg_temp.";

    private TrialStatements() {}

    /** None where there is no such form. */
    static List<String> of(Dependent.Kind kind, List<String> make) {
        if (make.isEmpty()) {
            return List.of();
        }
        String first = make.get(0);
        return switch (kind) {
            case VIEW, RULE, POLICY, CONSTRAINT -> make;
            case MATERIALIZED_VIEW -> withFirst(make, emptyTable(first));
            // A constraint trigger may name a second table, which has no stand-in.
            case TRIGGER -> first.startsWith("CREATE CONSTRAINT ") ? List.of() : make;
            case FUNCTION -> relocated(first, first.startsWith(PROCEDURE) ? PROCEDURE : FUNCTION);
            case STATISTICS -> relocated(first, STATISTICS);
            case PUBLICATION, FOREIGN_KEY, FACET, STORAGE, OTHER -> List.of();
        };
    }

    /** There are no temporary materialized views, and a table made from a query has the same columns. */
    private static String emptyTable(String create) {
        String table = "CREATE TABLE " + create.substring(MATERIALIZED.length());
        return table.endsWith(NO_DATA) ? table : table + "\n" + NO_DATA;
    }

    /** The server prints their names with the schema whatever the path is. */
    private static List<String> relocated(String create, String words) {
        int rest = endOfName(create, words.length());
        return !create.startsWith(words) || rest < 0 ? List.of() : List.of(words + TEMPORARY + create.substring(rest));
    }

    /** Where the name after the schema begins, or a negative number. */
    private static int endOfName(String sql, int start) {
        int position = start;
        boolean quoted = false;
        while (position < sql.length()) {
            char character = sql.charAt(position);
            position++;
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '.' && !quoted) {
                return position;
            } else if (character == '(' && !quoted) {
                return -1;
            }
        }
        return -1;
    }

    private static List<String> withFirst(List<String> statements, String first) {
        List<String> changed = new ArrayList<>(statements);
        changed.set(0, first);
        return changed;
    }
}
