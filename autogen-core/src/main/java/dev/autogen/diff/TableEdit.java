package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose parts are replaced one by one. */
final class TableEdit {

    /** The part to be replaced is not there. */
    static final class MissingPartException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Table original;
    private final QualifiedName name;
    private final List<Column> columns;
    private final List<Constraint> constraints;
    private final List<Index> indexes;
    private boolean unlogged;
    private @Nullable String comment;

    TableEdit(Table table) {
        original = table;
        name = table.name();
        columns = new ArrayList<>(table.columns());
        constraints = new ArrayList<>(table.constraints());
        indexes = new ArrayList<>(table.indexes());
        unlogged = table.unlogged();
        comment = table.comment();
    }

    Table table() {
        return new Table(
                name,
                columns,
                constraints(PrimaryKey.class).stream().findFirst().orElse(null),
                constraints(UniqueConstraint.class),
                constraints(CheckConstraint.class),
                constraints(ForeignKey.class),
                indexes,
                unlogged,
                comment,
                original.origin());
    }

    TableEdit comment(@Nullable String newComment) {
        comment = newComment;
        return this;
    }

    TableEdit unlogged(boolean newUnlogged) {
        unlogged = newUnlogged;
        return this;
    }

    TableEdit add(Column column) {
        columns.add(column);
        return this;
    }

    TableEdit add(Constraint constraint) {
        constraints.add(constraint);
        return this;
    }

    TableEdit add(Index index) {
        indexes.add(index);
        return this;
    }

    TableEdit remove(Column column) {
        columns.remove(position(columns, column));
        return this;
    }

    TableEdit remove(Constraint constraint) {
        constraints.remove(position(constraints, constraint));
        return this;
    }

    TableEdit remove(Index index) {
        indexes.remove(position(indexes, index));
        return this;
    }

    TableEdit replace(Column before, Column after) {
        columns.set(position(columns, before), after);
        return this;
    }

    TableEdit replace(Constraint before, Constraint after) {
        constraints.set(position(constraints, before), after);
        return this;
    }

    TableEdit replace(Index before, Index after) {
        indexes.set(position(indexes, before), after);
        return this;
    }

    private <T extends Constraint> List<T> constraints(Class<T> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> int position(List<T> parts, T part) {
        int position = parts.indexOf(part);
        if (position < 0) {
            throw new MissingPartException();
        }
        return position;
    }
}
