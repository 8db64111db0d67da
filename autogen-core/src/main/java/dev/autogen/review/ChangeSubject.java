package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The object that the words of a change are about.
 *
 * @param kind {@code column}, {@code unique index}
 * @param name its own name, without its table
 * @param tableName its table as messages show it, or itself; null for what belongs to none
 */
record ChangeSubject(String kind, String name, @Nullable String tableName) {

    static final String COLUMN = "column";

    static final String TABLE = "table";

    private static final String END = "(?: \\(.*|: .*| → .*)?";

    private static final Pattern RENAMED_TABLE = Pattern.compile("table ([^:]+) → (.+)");

    private static final Pattern OF_TABLE = Pattern.compile("(?:comment on )?table (.+?)" + END);

    private static final Pattern OF_COLUMN = Pattern.compile("column (.+?)\\.([^. ]+?)(?: .*|: .*)?");

    private static final Pattern ON_TABLE =
            Pattern.compile("(unique index|index|unique|primary key|foreign key|check|exclude) (.+?) on (.+?)" + END);

    private static final Pattern RENAMED_CONSTRAINT = Pattern.compile("(constraint) (.+?) of (.+?) → .*");

    ChangeSubject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    /** @param text of a change, as {@link dev.autogen.report.ChangeWords} writes it */
    static ChangeSubject of(String text) {
        Matcher renamed = RENAMED_TABLE.matcher(text);
        if (renamed.matches()) {
            return new ChangeSubject(TABLE, renamed.group(2), renamed.group(2));
        }
        Matcher column = OF_COLUMN.matcher(text);
        if (column.matches()) {
            return new ChangeSubject(COLUMN, column.group(2), column.group(1));
        }
        for (Pattern pattern : List.of(ON_TABLE, RENAMED_CONSTRAINT)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return new ChangeSubject(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        Matcher table = OF_TABLE.matcher(text);
        if (table.matches()) {
            return new ChangeSubject(TABLE, table.group(1), table.group(1));
        }
        String[] words = text.split(" ", 3);
        return new ChangeSubject(words[0], words.length > 1 ? words[1] : "", null);
    }

    Optional<String> table() {
        return Optional.ofNullable(tableName);
    }
}
