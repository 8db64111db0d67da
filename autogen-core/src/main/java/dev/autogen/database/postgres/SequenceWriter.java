package dev.autogen.database.postgres;

import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.plan.Action;
import dev.autogen.plan.Fact;
import dev.autogen.plan.HazardCode;
import dev.autogen.plan.Phase;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements for sequences that stand on their own. */
final class SequenceWriter {

    private static final String BIGINT = "bigint";

    private final DdlContext context;
    private final Predicate<ColumnName> dropped;
    private final Consumer<Action> actions;

    /** @param dropped whether a column is dropped, by itself or with its table */
    SequenceWriter(DdlContext context, Predicate<ColumnName> dropped, Consumer<Action> actions) {
        this.context = context;
        this.dropped = dropped;
        this.actions = actions;
    }

    void create(Sequence sequence) {
        QualifiedName name = sequence.name();
        SequenceOptions options = sequence.options();
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE ").append(context.sql(name));
        if (!options.type().equals(BIGINT)) {
            sql.append(" AS ").append(options.type());
        }
        SequenceSql.options(options).forEach(word -> sql.append(' ').append(word));
        actions.accept(context.action(Phase.SEQUENCE, sql.toString())
                .requires(DdlFacts.namespace(name.schema()), DdlFacts.freeName(name))
                .produces(DdlFacts.sequence(name))
                .build());
        if (sequence.owner() != null) {
            own(sequence);
        }
        if (sequence.comment() != null) {
            comment(name, sequence.comment());
        }
    }

    void drop(Sequence sequence) {
        QualifiedName name = sequence.name();
        ColumnName owner = sequence.owner();
        if (owner != null && dropped.test(owner)) {
            // With the column or table that owns it, and only with it: its default still uses the sequence.
            return;
        }
        // An identity carries on from the highest value.
        boolean carriesOn = Stream.concat(Stream.ofNullable(owner), FedColumns.before(context, sequence).stream())
                .anyMatch(column -> context.columnAfter(column)
                        .filter(after -> after.identity() != null)
                        .isPresent());
        actions.accept(context.action(Phase.DROP_SEQUENCE, "DROP SEQUENCE " + context.sql(name))
                .destroys(DdlFacts.sequenceBefore(name))
                .releases(DdlFacts.namespaceBefore(name.schema()))
                .produces(DdlFacts.freeName(name))
                .hazards(
                        carriesOn
                                ? List.of()
                                : List.of(DdlHazards.of(
                                        HazardCode.AG203,
                                        "drops sequence " + context.text(name) + " and the position it has reached"
                                                + context.hint(ObjectPath.sequence(name)),
                                        name)))
                .build());
    }

    void alter(SequenceChange.AlterSequence change) {
        Sequence before = change.before();
        Sequence after = change.after();
        QualifiedName name = after.name();
        String type = after.options().type();
        boolean retyped = !before.options().type().equals(type);
        SequenceOptions adjusted = retyped ? SequenceSql.withType(before.options(), type) : before.options();
        List<String> words = SequenceSql.differences(adjusted, after.options());
        if (retyped) {
            words.add(0, "AS " + type);
        }
        if (!words.isEmpty()) {
            Fact moved = DdlFacts.fact("position", name);
            SequenceSql.moveIntoBounds(PostgresNames.literal(context.sql(name)), before.options(), after.options())
                    .ifPresent(sql -> actions.accept(
                            context.action(Phase.SEQUENCE, sql).produces(moved).build()));
            actions.accept(context.action(
                            Phase.SEQUENCE, "ALTER SEQUENCE " + context.sql(name) + " " + String.join(" ", words))
                    .requires(moved)
                    .hazards(List.of(DdlHazards.sequenceLock(context, name)))
                    .build());
        }
        if (!Objects.equals(before.owner(), after.owner())) {
            changeOwner(before, after);
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            comment(name, after.comment());
        }
    }

    private void changeOwner(Sequence before, Sequence after) {
        ColumnName owner = before.owner();
        if (after.owner() != null) {
            own(after);
        } else if (owner != null) {
            actions.accept(context.action(
                            Phase.SEQUENCE, "ALTER SEQUENCE " + context.sql(after.name()) + " OWNED BY NONE")
                    .hazards(List.of(DdlHazards.sequenceLock(context, after.name())))
                    .releases(DdlFacts.columnBefore(owner.table(), owner.column()), DdlFacts.tableBefore(owner.table()))
                    .build());
        }
    }

    private void own(Sequence sequence) {
        ColumnName owner = Objects.requireNonNull(sequence.owner(), "owner");
        String sql = "ALTER SEQUENCE " + context.sql(sequence.name()) + " OWNED BY "
                + context.names().column(owner);
        ActionBuilder action = context.action(Phase.SEQUENCE_OWNER, sql)
                .requires(
                        DdlFacts.sequence(sequence.name()),
                        DdlFacts.table(owner.table()),
                        DdlFacts.column(owner.table(), owner.column()));
        Sequence former = context.before().sequences().stream()
                .filter(s -> s.name().equals(sequence.name()))
                .findFirst()
                .orElse(null);
        if (former != null) {
            action.hazards(List.of(DdlHazards.sequenceLock(context, sequence.name())));
        }
        if (former != null && former.owner() != null) {
            // It must not fall with the column that owned it before.
            ColumnName formerOwner = former.owner();
            action.releases(
                    DdlFacts.columnBefore(formerOwner.table(), formerOwner.column()),
                    DdlFacts.tableBefore(formerOwner.table()));
        }
        actions.accept(action.build());
    }

    private void comment(QualifiedName name, @Nullable String comment) {
        actions.accept(CommentSql.action(context, "SEQUENCE " + context.sql(name), comment)
                .requires(DdlFacts.sequence(name))
                .build());
    }
}
