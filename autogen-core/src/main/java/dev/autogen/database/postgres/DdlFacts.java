package dev.autogen.database.postgres;

import dev.autogen.plan.Fact;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The facts that statements are ordered by. An object that a plan changes is two facts: as it was before, which statements let go
 * of until it is destroyed, and as it is afterwards, which statements need. A name is a fact as well, once it is free.
 */
final class DdlFacts {

    private DdlFacts() {}

    static Fact namespace(String name) {
        return fact("schema", name);
    }

    static Fact namespaceBefore(String name) {
        return fact("schema before", name);
    }

    static Fact type(QualifiedName name) {
        return fact("type", name);
    }

    static Fact typeBefore(QualifiedName name) {
        return fact("type before", name);
    }

    /** Until the type is set aside, statements about it find it by its name. */
    static Fact typeNameBefore(QualifiedName name) {
        return fact("type name before", name);
    }

    static Fact sequence(QualifiedName name) {
        return fact("sequence", name);
    }

    static Fact sequenceBefore(QualifiedName name) {
        return fact("sequence before", name);
    }

    static Fact table(QualifiedName name) {
        return fact("table", name);
    }

    static Fact tableBefore(QualifiedName name) {
        return fact("table before", name);
    }

    static Fact persistence(QualifiedName table) {
        return fact("persistence", table);
    }

    static Fact persistenceBefore(QualifiedName table) {
        return fact("persistence before", table);
    }

    static Fact column(QualifiedName table, String column) {
        return fact("column", table, column);
    }

    static Fact columnBefore(QualifiedName table, String column) {
        return fact("column before", table, column);
    }

    /** A unique index over just these columns, behind a constraint or not: what a foreign key stands on. */
    static Fact key(QualifiedName table, Collection<String> columns) {
        return fact("key", table, new TreeSet<>(columns).toArray(String[]::new));
    }

    static Fact keyBefore(QualifiedName table, Collection<String> columns) {
        return fact("key before", table, new TreeSet<>(columns).toArray(String[]::new));
    }

    /** Nothing that tables, sequences, indexes and types share a name space with is called so any more. */
    static Fact freeName(QualifiedName name) {
        return fact("free name", name);
    }

    static Fact freeConstraintName(QualifiedName table, ObjectName name) {
        return fact("free constraint name", table, name.toString());
    }

    static Fact freeColumnName(QualifiedName table, String column) {
        return fact("free column name", table, column);
    }

    /** The statements for one column run one after the other. */
    static Fact stage(ColumnName column, int stage) {
        return fact("stage", column.table(), column.column(), Integer.toString(stage));
    }

    /** Something only one statement or two need to agree on. */
    static Fact fact(String kind, QualifiedName name, String... more) {
        String identity = name.schema() + '\0' + name.name();
        return fact(kind, more.length == 0 ? identity : identity + '\0' + String.join("\0", more));
    }

    private static Fact fact(String kind, String identity) {
        return new Fact(kind, identity);
    }
}
