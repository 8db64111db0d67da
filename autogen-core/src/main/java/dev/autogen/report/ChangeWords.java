package dev.autogen.report;

import static java.util.Objects.requireNonNull;

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
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.Origin;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says each change on one line, in the words of PostgreSQL and JPA. Names of the default schema stand without it. */
public final class ChangeWords implements Change.Visitor<ChangeLine> {

    private final ObjectWords words;

    public ChangeWords(String defaultSchema) {
        this.words = new ObjectWords(requireNonNull(defaultSchema, "defaultSchema"));
    }

    /** The lines of all changes, in their order. */
    public List<ChangeLine> lines(List<Change> changes) {
        return changes.stream().map(change -> change.accept(this)).toList();
    }

    @Override
    public ChangeLine visit(NamespaceChange.CreateNamespace change) {
        return added("schema " + change.name(), null);
    }

    @Override
    public ChangeLine visit(NamespaceChange.DropNamespace change) {
        return removed("schema " + change.name(), null);
    }

    @Override
    public ChangeLine visit(EnumTypeChange.CreateEnumType change) {
        return added(words.enumType(change.type()), change.type().origin());
    }

    @Override
    public ChangeLine visit(EnumTypeChange.DropEnumType change) {
        return removed(words.enumType(change.type()), change.type().origin());
    }

    @Override
    public ChangeLine visit(EnumTypeChange.AlterEnumType change) {
        EnumType before = change.before();
        EnumType after = change.after();
        return changed(
                "enum " + words.name(after.name()) + ": " + EnumWords.difference(before, after),
                first(after.origin(), before.origin()));
    }

    @Override
    public ChangeLine visit(SequenceChange.CreateSequence change) {
        return added(words.sequence(change.sequence()), change.sequence().origin());
    }

    @Override
    public ChangeLine visit(SequenceChange.DropSequence change) {
        return removed(words.sequence(change.sequence()), change.sequence().origin());
    }

    @Override
    public ChangeLine visit(SequenceChange.AlterSequence change) {
        Sequence after = change.after();
        return changed(
                "sequence " + words.name(after.name()) + ": " + SequenceWords.difference(change.before(), after),
                first(after.origin(), change.before().origin()));
    }

    @Override
    public ChangeLine visit(TableChange.CreateTable change) {
        return added(table(change.table()), change.table().origin());
    }

    @Override
    public ChangeLine visit(TableChange.DropTable change) {
        return removed(table(change.table()), change.table().origin());
    }

    private String table(Table table) {
        int columns = table.columns().size();
        return "table " + words.name(table.name()) + " (" + columns + (columns == 1 ? " column)" : " columns)");
    }

    @Override
    public ChangeLine visit(TableChange.AlterTableComment change) {
        return changed(
                "comment on table " + words.name(change.table()) + ": "
                        + ObjectWords.textChange(change.before(), change.after()),
                null);
    }

    @Override
    public ChangeLine visit(TableChange.AlterTablePersistence change) {
        return changed(
                "table " + words.name(change.table()) + ": "
                        + (change.unloggedAfter() ? "logged → unlogged" : "unlogged → logged"),
                null);
    }

    @Override
    public ChangeLine visit(ColumnChange.AddColumn change) {
        Column column = change.column();
        return added("column " + words.column(change.table(), column), column.origin());
    }

    @Override
    public ChangeLine visit(ColumnChange.DropColumn change) {
        Column column = change.column();
        return removed("column " + words.column(change.table(), column), column.origin());
    }

    @Override
    public ChangeLine visit(ColumnChange.AlterColumn change) {
        return changed(
                "column " + words.columnName(change.table(), change.after()) + ": "
                        + ColumnWords.difference(change.before(), change.after()),
                first(change.after().origin(), change.before().origin()));
    }

    /** A line for each property that differs. */
    public SortedMap<ColumnProperty, ChangeLine> properties(ColumnChange.AlterColumn change) {
        Column before = change.before();
        Column after = change.after();
        SortedMap<ColumnProperty, ChangeLine> lines = new TreeMap<>();
        for (ColumnProperty property : ColumnProperty.differing(before, after)) {
            lines.put(
                    property,
                    changed(
                            "column " + words.columnName(change.table(), after) + ": "
                                    + ColumnWords.part(property, before, after),
                            first(after.origin(), before.origin())));
        }
        return lines;
    }

    @Override
    public ChangeLine visit(ConstraintChange.AddConstraint change) {
        return added(
                words.constraint(change.table(), change.constraint()),
                change.constraint().origin());
    }

    @Override
    public ChangeLine visit(ConstraintChange.DropConstraint change) {
        return removed(
                words.constraint(change.table(), change.constraint()),
                change.constraint().origin());
    }

    @Override
    public ChangeLine visit(ConstraintChange.AlterConstraint change) {
        return changed(
                choices(change)
                        .orElseGet(() -> words.constraint(change.table(), change.before()) + " → "
                                + words.definition(change.after())),
                first(change.after().origin(), change.before().origin()));
    }

    /** A check on a list of values says which values come and go. */
    private Optional<String> choices(ConstraintChange.AlterConstraint change) {
        if (change.before() instanceof CheckConstraint before && change.after() instanceof CheckConstraint after) {
            return ExpressionWords.difference(before.expression(), after.expression())
                    .map(difference ->
                            "check " + after.name() + " on " + words.name(change.table()) + ": " + difference);
        }
        return Optional.empty();
    }

    @Override
    public ChangeLine visit(ConstraintChange.RenameConstraint change) {
        Constraint before = change.before();
        return changed(
                "constraint " + before.name() + " of " + words.name(change.table()) + " → " + change.after(),
                before.origin());
    }

    @Override
    public ChangeLine visit(IndexChange.CreateIndex change) {
        return added(words.index(change.table(), change.index()), change.index().origin());
    }

    @Override
    public ChangeLine visit(IndexChange.DropIndex change) {
        return removed(
                words.index(change.table(), change.index()), change.index().origin());
    }

    @Override
    public ChangeLine visit(IndexChange.AlterIndex change) {
        Index after = change.after();
        return changed(
                words.index(change.table(), change.before()) + " → " + words.definition(after),
                first(after.origin(), change.before().origin()));
    }

    @Override
    public ChangeLine visit(IndexChange.RenameIndex change) {
        Index before = change.before();
        return changed(
                "index " + before.name() + " on " + words.name(change.table()) + " → " + change.after(),
                before.origin());
    }

    @Override
    public ChangeLine visit(RenameChange.RenameTable change) {
        return changed("table " + words.name(change.before()) + " → " + words.name(change.after()), change.origin());
    }

    @Override
    public ChangeLine visit(RenameChange.RenameColumn change) {
        return changed(
                "column " + words.name(change.table()) + "." + change.before().name() + " → "
                        + change.after().name(),
                change.origin());
    }

    @Override
    public ChangeLine visit(RenameChange.RenameSequence change) {
        return changed(
                "sequence " + words.name(change.before().name()) + " → "
                        + words.name(change.after().name()),
                change.origin());
    }

    @Override
    public ChangeLine visit(RenameChange.RenameEnumType change) {
        return changed(
                "enum " + words.name(change.before().name()) + " → "
                        + words.name(change.after().name()),
                change.origin());
    }

    @Override
    public ChangeLine visit(RenameChange.RenameEnumLabel change) {
        return changed(
                "enum " + words.name(change.type().name()) + ": "
                        + change.before().text() + " → " + change.after().text(),
                change.origin());
    }

    private static ChangeLine added(String text, @Nullable Origin origin) {
        return new ChangeLine(Sign.ADDED, ObjectWords.oneLine(text), origin);
    }

    private static ChangeLine removed(String text, @Nullable Origin origin) {
        return new ChangeLine(Sign.REMOVED, ObjectWords.oneLine(text), origin);
    }

    private static ChangeLine changed(String text, @Nullable Origin origin) {
        return new ChangeLine(Sign.CHANGED, ObjectWords.oneLine(text), origin);
    }

    private static @Nullable Origin first(@Nullable Origin one, @Nullable Origin other) {
        return one != null ? one : other;
    }
}
