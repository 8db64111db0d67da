package dev.autogen.compare;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ColumnProperty;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.NamespaceChange;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change is about. Constraints and indexes are known by their name and by their structure, as the differ matches them. */
final class DriftPaths implements Change.Visitor<Set<List<String>>> {

    static List<String> property(ColumnChange.AlterColumn change, ColumnProperty property) {
        return List.of(table(change.table()), column(change.after().name()), property.name());
    }

    private static String table(QualifiedName name) {
        return "table " + name;
    }

    private static String column(String name) {
        return "column " + name;
    }

    private static Set<List<String>> whole(String... names) {
        return Stream.of(names).map(List::of).collect(Collectors.toSet());
    }

    private static Set<List<String>> parts(QualifiedName table, String... names) {
        return Stream.of(names).map(name -> List.of(table(table), name)).collect(Collectors.toSet());
    }

    private static Set<List<String>> constraints(QualifiedName table, Constraint... constraints) {
        return parts(
                table,
                Stream.of(constraints)
                        .flatMap(constraint -> Stream.of("constraint " + constraint.name(), structure(constraint)))
                        .toArray(String[]::new));
    }

    private static String structure(Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            // Their order means nothing to what is unique.
            return "unique " + new TreeSet<>(unique.columns());
        }
        if (constraint instanceof ForeignKey key) {
            return "foreign key " + key.columns() + " " + key.referencedTable();
        }
        if (constraint instanceof CheckConstraint check) {
            return "check " + check.expression();
        }
        return constraint instanceof PrimaryKey ? "primary key" : "constraint " + constraint.name();
    }

    private static Set<List<String>> indexes(QualifiedName table, Index... indexes) {
        List<String> names = new ArrayList<>();
        for (Index index : indexes) {
            names.add("index " + index.name());
            names.add("index on "
                    + index.keys().stream().map(DriftPaths::key).toList()
                    + (index.predicate() == null ? "" : " where " + index.predicate()));
        }
        return parts(table, names.toArray(String[]::new));
    }

    private static String key(IndexKey key) {
        return key.column() == null ? "(" + key.expression() + ")" : key.column();
    }

    @Override
    public Set<List<String>> visit(NamespaceChange.CreateNamespace change) {
        return whole("schema " + change.name());
    }

    @Override
    public Set<List<String>> visit(NamespaceChange.DropNamespace change) {
        return whole("schema " + change.name());
    }

    @Override
    public Set<List<String>> visit(EnumTypeChange.CreateEnumType change) {
        return whole("enum " + change.type().name());
    }

    @Override
    public Set<List<String>> visit(EnumTypeChange.DropEnumType change) {
        return whole("enum " + change.type().name());
    }

    @Override
    public Set<List<String>> visit(EnumTypeChange.AlterEnumType change) {
        return whole("enum " + change.after().name());
    }

    @Override
    public Set<List<String>> visit(SequenceChange.CreateSequence change) {
        return whole("sequence " + change.sequence().name());
    }

    @Override
    public Set<List<String>> visit(SequenceChange.DropSequence change) {
        return whole("sequence " + change.sequence().name());
    }

    @Override
    public Set<List<String>> visit(SequenceChange.AlterSequence change) {
        return whole("sequence " + change.after().name());
    }

    @Override
    public Set<List<String>> visit(TableChange.CreateTable change) {
        return whole(table(change.table().name()));
    }

    @Override
    public Set<List<String>> visit(TableChange.DropTable change) {
        return whole(table(change.table().name()));
    }

    @Override
    public Set<List<String>> visit(TableChange.AlterTableComment change) {
        return parts(change.table(), "comment");
    }

    @Override
    public Set<List<String>> visit(TableChange.AlterTablePersistence change) {
        return parts(change.table(), "persistence");
    }

    @Override
    public Set<List<String>> visit(ColumnChange.AddColumn change) {
        return parts(change.table(), column(change.column().name()));
    }

    @Override
    public Set<List<String>> visit(ColumnChange.DropColumn change) {
        return parts(change.table(), column(change.column().name()));
    }

    @Override
    public Set<List<String>> visit(ColumnChange.AlterColumn change) {
        return parts(change.table(), column(change.after().name()));
    }

    @Override
    public Set<List<String>> visit(ConstraintChange.AddConstraint change) {
        return constraints(change.table(), change.constraint());
    }

    @Override
    public Set<List<String>> visit(ConstraintChange.DropConstraint change) {
        return constraints(change.table(), change.constraint());
    }

    @Override
    public Set<List<String>> visit(ConstraintChange.AlterConstraint change) {
        return constraints(change.table(), change.before(), change.after());
    }

    @Override
    public Set<List<String>> visit(ConstraintChange.RenameConstraint change) {
        return constraints(change.table(), change.before(), change.before().withName(change.after()));
    }

    @Override
    public Set<List<String>> visit(IndexChange.CreateIndex change) {
        return indexes(change.table(), change.index());
    }

    @Override
    public Set<List<String>> visit(IndexChange.DropIndex change) {
        return indexes(change.table(), change.index());
    }

    @Override
    public Set<List<String>> visit(IndexChange.AlterIndex change) {
        return indexes(change.table(), change.before(), change.after());
    }

    @Override
    public Set<List<String>> visit(IndexChange.RenameIndex change) {
        return indexes(change.table(), change.before(), change.before().withName(change.after()));
    }

    @Override
    public Set<List<String>> visit(RenameChange.RenameTable change) {
        return whole(table(change.before()), table(change.after()));
    }

    @Override
    public Set<List<String>> visit(RenameChange.RenameColumn change) {
        return parts(
                change.table(),
                column(change.before().name()),
                column(change.after().name()));
    }

    @Override
    public Set<List<String>> visit(RenameChange.RenameSequence change) {
        return whole(
                "sequence " + change.before().name(),
                "sequence " + change.after().name());
    }

    @Override
    public Set<List<String>> visit(RenameChange.RenameEnumType change) {
        return whole("enum " + change.before().name(), "enum " + change.after().name());
    }

    @Override
    public Set<List<String>> visit(RenameChange.RenameEnumLabel change) {
        return whole("enum " + change.type().name());
    }
}
