package dev.autogen.proof.rows;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * A table with what decides which rows it can have.
 *
 * @param parent whether rows of others may be its rows, too: of partitions, or of tables that inherit from it
 * @param triggers whether triggers or rules of somebody's are there for its rows
 */
record SampleTable(
        QualifiedName name, boolean parent, boolean triggers, List<SampleColumn> columns, List<Reference> references) {

    SampleTable {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /** A foreign key: which columns take their values from which of another table. */
    record Reference(List<String> columns, QualifiedName table, List<String> referenced) {

        Reference {
            columns = List.copyOf(columns);
            requireNonNull(table, "table");
            referenced = List.copyOf(referenced);
        }
    }

    boolean mayBeNull(Reference reference) {
        return columns.stream()
                .filter(column -> reference.columns().contains(column.name()))
                .allMatch(SampleColumn::nullable);
    }
}
