package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code FOREIGN KEY … REFERENCES}.
 *
 * @param columns the referencing columns, in the order of {@code referencedColumns}
 * @param referencedColumns never empty: a reference to the primary key is spelled out
 * @param matchFull {@code MATCH FULL} rather than {@code MATCH SIMPLE}
 * @param setColumns the columns of {@code ON DELETE SET NULL (…)}, empty for all
 * @param validated false after {@code NOT VALID}, until {@code VALIDATE CONSTRAINT}
 * @param enforced false after {@code NOT ENFORCED}, from PostgreSQL 18 on; then it is not validated either
 */
public record ForeignKey(
        ObjectName name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean matchFull,
        List<String> setColumns,
        Deferrability deferrability,
        boolean validated,
        boolean enforced,
        @Nullable Origin origin)
        implements Constraint {

    public ForeignKey {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        requireNonNull(referencedTable, "referencedTable");
        referencedColumns = List.copyOf(referencedColumns);
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        setColumns = List.copyOf(setColumns);
        requireNonNull(deferrability, "deferrability");
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("foreign key " + name + " has " + columns.size()
                    + " columns and references " + referencedColumns.size());
        }
    }

    /** A foreign key that is enforced. */
    public ForeignKey(
            ObjectName name,
            List<String> columns,
            QualifiedName referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean matchFull,
            List<String> setColumns,
            Deferrability deferrability,
            boolean validated,
            @Nullable Origin origin) {
        this(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                matchFull,
                setColumns,
                deferrability,
                validated,
                true,
                origin);
    }

    @Override
    public ForeignKey withName(ObjectName newName) {
        return new ForeignKey(
                newName,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                matchFull,
                setColumns,
                deferrability,
                validated,
                enforced,
                origin);
    }
}
