package dev.autogen.database.postgres;

import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;

/** Names as {@code pg_get_expr} and {@code format_type} print them. */
final class PostgresSpelling implements NameSpelling {

    private final PostgresNames names;

    PostgresSpelling(String defaultSchema) {
        this.names = new PostgresNames(defaultSchema);
    }

    @Override
    public Printed<String> column(String name) {
        return new Printed<>(name, PostgresNames.identifier(name));
    }

    @Override
    public Printed<QualifiedName> sequence(QualifiedName name) {
        return new Printed<>(name, PostgresNames.printedLiteral(names.qualified(name)));
    }

    @Override
    public Printed<QualifiedName> enumType(QualifiedName name) {
        return new Printed<>(name, names.type(name));
    }

    @Override
    public Printed<String> label(String label) {
        return new Printed<>(label, PostgresNames.printedLiteral(label));
    }

    @Override
    public QualifiedName identitySequence(QualifiedName table, String column) {
        return MadeUpNames.sequence(table, column);
    }
}
