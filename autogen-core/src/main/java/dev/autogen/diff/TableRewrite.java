package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table in other names, as PostgreSQL has it after a rename. Each method does nothing unless it is overridden. */
abstract class TableRewrite {

    QualifiedName tableName(QualifiedName name) {
        return name;
    }

    /** @param table before the rename */
    String columnName(QualifiedName table, String name) {
        return name;
    }

    String type(String type) {
        return type;
    }

    QualifiedName sequence(QualifiedName name) {
        return name;
    }

    /** @param table before the rename */
    String expression(QualifiedName table, String expression) {
        return expression;
    }

    final Table of(Table table) {
        QualifiedName name = table.name();
        UnaryOperator<String> text = expression -> expression(name, expression);
        PrimaryKey key = table.primaryKey();
        return new Table(
                tableName(name),
                table.columns().stream().map(column -> of(column, name, text)).toList(),
                key == null
                        ? null
                        : new PrimaryKey(
                                key.name(),
                                columns(name, key.columns()),
                                columns(name, key.included()),
                                key.deferrability(),
                                key.origin()),
                table.uniqueConstraints().stream()
                        .map(unique -> new UniqueConstraint(
                                unique.name(),
                                columns(name, unique.columns()),
                                columns(name, unique.included()),
                                unique.nullsNotDistinct(),
                                unique.deferrability(),
                                unique.origin()))
                        .toList(),
                table.checks().stream()
                        .map(check -> new CheckConstraint(
                                check.name(),
                                text.apply(check.expression()),
                                columns(name, check.columns()),
                                check.noInherit(),
                                check.validated(),
                                check.origin()))
                        .toList(),
                table.foreignKeys().stream().map(foreign -> of(foreign, name)).toList(),
                table.indexes().stream().map(index -> of(index, name, text)).toList(),
                table.unlogged(),
                table.comment(),
                table.origin());
    }

    private Column of(Column column, QualifiedName table, UnaryOperator<String> text) {
        Identity identity = column.identity();
        QualifiedName sequence = identity == null ? null : identity.sequence();
        Generated generated = column.generated();
        return new Column(
                columnName(table, column.name()),
                type(column.type()),
                column.collation(),
                column.nullable(),
                nullable(column.defaultExpression(), text),
                identity == null || sequence == null
                        ? identity
                        : new Identity(identity.always(), identity.options(), sequence(sequence)),
                generated == null ? null : new Generated(text.apply(generated.expression()), generated.stored()),
                column.notNull(),
                column.comment(),
                column.origin());
    }

    private ForeignKey of(ForeignKey key, QualifiedName table) {
        return new ForeignKey(
                key.name(),
                columns(table, key.columns()),
                tableName(key.referencedTable()),
                columns(key.referencedTable(), key.referencedColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.matchFull(),
                columns(table, key.setColumns()),
                key.deferrability(),
                key.validated(),
                key.origin());
    }

    private Index of(Index index, QualifiedName table, UnaryOperator<String> text) {
        return new Index(
                index.name(),
                index.unique(),
                index.nullsNotDistinct(),
                index.method(),
                index.keys().stream()
                        .map(key -> new IndexKey(
                                key.column() == null ? null : columnName(table, key.column()),
                                nullable(key.expression(), text),
                                key.descending(),
                                key.nullsFirst(),
                                key.operatorClass(),
                                key.collation()))
                        .toList(),
                columns(table, index.included()),
                nullable(index.predicate(), text),
                index.valid(),
                index.options(),
                index.comment(),
                index.origin());
    }

    private List<String> columns(QualifiedName table, List<String> names) {
        return names.stream().map(name -> columnName(table, name)).toList();
    }

    private static @Nullable String nullable(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
