package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.database.postgres.VolatileDefault;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns in which every row has a value, because a statement has just given the default to those that had none. */
final class FilledColumns {

    private static final Pattern FILL = Pattern.compile(
            "update (.+) set (.+) = default where \\2 is null", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PostgresNames names;
    private final Set<ColumnId> columns = new HashSet<>();

    FilledColumns(PostgresNames names) {
        this.names = requireNonNull(names, "names");
    }

    /** The next statement has been run. */
    void after(Effect effect) {
        Matcher fill = FILL.matcher(effect.bare().replaceAll("\\s+", " ").strip());
        if (fill.matches()) {
            effect.before().columns().forEach((id, column) -> {
                Relation table = effect.before().relations().get(id.table());
                boolean named = table != null
                        && fill.group(1).equals(names.qualified(table.name()))
                        && fill.group(2).equals(PostgresNames.identifier(column.name()));
                if (named && !VolatileDefault.mayBeNull(column.defaultText())) {
                    columns.add(id);
                }
            });
        } else {
            columns.removeIf(effect::mayFill);
        }
    }

    Set<ColumnId> columns() {
        return columns;
    }
}
