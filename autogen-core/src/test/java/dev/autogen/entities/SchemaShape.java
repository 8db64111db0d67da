package dev.autogen.entities;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A schema as lines of text, with everything but what PostgreSQL spells its own way: of expressions only that they are there, of
 * names only those that somebody gave.
 */
final class SchemaShape {

    private final boolean names;

    private SchemaShape(boolean names) {
        this.names = names;
    }

    /** With the names that the other side gives too. */
    static List<String> of(Schema schema, Schema other) {
        SchemaShape shape = new SchemaShape(true);
        Stream<String> tables = schema.tables().stream()
                .flatMap(table -> shape.table(table, other.table(table.name()).orElse(table)));
        Stream<String> sequences = schema.sequences().stream()
                .map(sequence ->
                        "sequence " + sequence.name() + " " + sequence.options() + " owner " + sequence.owner());
        Stream<String> enums = schema.enumTypes().stream()
                .map(type -> "enum " + type.name() + " " + type.labels() + " " + new TreeSet<>(type.casts()));
        return Stream.of(tables, sequences, enums)
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private Stream<String> table(Table table, Table other) {
        String prefix = table.name() + " ";
        Stream<String> columns = table.columns().stream().map(this::column);
        Stream<String> order =
                Stream.of("order " + table.columns().stream().map(Column::name).toList());
        Stream<String> key = table.primaryKey() == null
                ? Stream.of()
                : Stream.of("primary key " + table.primaryKey().columns()
                        + name(
                                table.primaryKey().name(),
                                other.primaryKey() == null
                                        ? ObjectName.none()
                                        : other.primaryKey().name()));
        Stream<String> uniques = table.uniqueConstraints().stream().map(unique -> unique(unique, other));
        Stream<String> checks = table.checks().stream().map(check -> check(check, other));
        Stream<String> foreignKeys = table.foreignKeys().stream().map(this::foreignKey);
        Stream<String> indexes = table.indexes().stream().map(this::index);
        Stream<String> comment = Stream.of("comment " + table.comment() + " unlogged " + table.unlogged());
        return Stream.of(columns, order, key, uniques, checks, foreignKeys, indexes, comment)
                .flatMap(lines -> lines)
                .map(line -> prefix + line);
    }

    private String column(Column column) {
        String generated = column.generated() == null
                ? ""
                : " generated " + (column.generated().stored() ? "stored" : "virtual");
        return "column " + column.name() + " " + column.type() + " collate " + column.collation()
                + (column.nullable() ? " null" : " not null")
                + (column.defaultExpression() == null ? "" : " default")
                + (column.identity() == null ? "" : " " + column.identity())
                + generated
                + " comment "
                + column.comment();
    }

    private String unique(UniqueConstraint unique, Table other) {
        ObjectName theirs = other.uniqueConstraints().stream()
                .filter(candidate -> candidate.columns().equals(unique.columns()))
                .map(UniqueConstraint::name)
                .findFirst()
                .orElse(ObjectName.none());
        return "unique " + unique.columns() + unique.included() + unique.nullsNotDistinct() + unique.deferrability()
                + name(unique.name(), theirs);
    }

    private String check(CheckConstraint check, Table other) {
        boolean named = check.name().text() != null
                && other.checks().stream()
                        .anyMatch(candidate ->
                                check.name().text().equals(candidate.name().text()));
        return "check " + (named ? check.name() : "") + check.noInherit() + check.validated();
    }

    private String foreignKey(ForeignKey key) {
        return "foreign key " + key.name() + " " + key.columns() + " " + key.referencedTable() + key.referencedColumns()
                + key.onDelete() + key.onUpdate() + key.matchFull() + key.setColumns() + key.deferrability()
                + key.validated();
    }

    private String index(Index index) {
        return "index " + index.name() + (index.unique() ? " unique " : " ") + index.method() + index.nullsNotDistinct()
                + index.keys().stream().map(this::key).toList() + index.included() + index.options()
                + (index.predicate() == null ? "" : " where") + index.valid();
    }

    private String key(IndexKey key) {
        return (key.column() == null ? "expression" : key.column()) + (key.descending() ? " desc" : "")
                + (key.nullsFirst() ? " nulls first" : "") + " " + key.operatorClass() + " " + key.collation();
    }

    private String name(ObjectName name, ObjectName other) {
        return names && name.text() != null && other.text() != null ? " " + name : "";
    }
}
