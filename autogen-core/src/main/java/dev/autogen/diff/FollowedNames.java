package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of constraints and indexes that were made from the name of a table or column which is renamed: they follow it, so that the
 * result is what Hibernate would have created.
 */
final class FollowedNames {

    /** What Hibernate hashes from the names of the table and its columns. */
    private static final Pattern HASHED = Pattern.compile("(?i)(?:fk|uk|idx)[0-9a-z]{20,26}");

    private final Map<QualifiedName, String> tables = new HashMap<>();
    private final Map<ColumnName, String> columns = new HashMap<>();

    FollowedNames(Collection<Change> renames) {
        for (Change rename : renames) {
            if (rename instanceof RenameChange.RenameTable table) {
                tables.put(table.after(), table.before().name());
            } else if (rename instanceof RenameChange.RenameColumn column) {
                columns.put(
                        new ColumnName(column.table(), column.after().name()),
                        column.before().name());
            }
        }
    }

    /** @param constraint in the new names of its columns, with its own former name */
    boolean follows(QualifiedName table, Constraint constraint) {
        if (tables.isEmpty() && columns.isEmpty()) {
            return false;
        }
        Stream<String> former = formerNames(table, columns(constraint));
        if (constraint instanceof ForeignKey key) {
            former = Stream.concat(former, formerNames(key.referencedTable(), key.referencedColumns()));
        }
        return isMadeFrom(constraint.name(), former.toList());
    }

    boolean follows(QualifiedName table, Index index) {
        if (tables.isEmpty() && columns.isEmpty()) {
            return false;
        }
        Stream<String> keys = index.keys().stream().flatMap(key -> Stream.ofNullable(key.column()));
        List<String> mentioned = Stream.concat(keys, index.included().stream()).toList();
        return isMadeFrom(index.name(), formerNames(table, mentioned).toList());
    }

    private Stream<String> formerNames(QualifiedName table, List<String> mentioned) {
        return Stream.concat(
                Stream.ofNullable(tables.get(table)),
                IntStream.range(0, mentioned.size())
                        .mapToObj(i -> columns.get(new ColumnName(table, mentioned.get(i))))
                        .flatMap(Stream::ofNullable));
    }

    private static boolean isMadeFrom(ObjectName name, List<String> former) {
        String text = name.toString().toLowerCase(Locale.ROOT);
        return !former.isEmpty()
                && (HASHED.matcher(text).matches()
                        || former.stream().anyMatch(part -> text.contains(part.toLowerCase(Locale.ROOT))));
    }

    private static List<String> columns(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.columns();
        }
        if (constraint instanceof CheckConstraint check) {
            return check.columns();
        }
        return ((ForeignKey) constraint).columns();
    }
}
