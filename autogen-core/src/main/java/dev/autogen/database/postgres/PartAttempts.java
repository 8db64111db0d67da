package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a table as it is while columns of it get another type, and was written for the types of today: defaults, checks,
 * generated columns, indexes, keys. What changes with the columns was read by PostgreSQL when the schema was settled.
 *
 * @param table as it is before
 * @param columns of it that get another type, by the identity of what is tried with them
 */
record PartAttempts(Table table, Map<String, Set<ColumnName>> columns, List<TrialAttempt> attempts) {

    /** Types that every btree takes. */
    private static final Set<String> SORTABLE = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "character varying",
            "character",
            "text",
            "boolean",
            "uuid",
            "date",
            "bytea",
            "jsonb",
            "interval",
            "inet",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone");

    PartAttempts {
        requireNonNull(table, "table");
        columns = Map.copyOf(columns);
        attempts = List.copyOf(attempts);
    }

    /** For each table that has anything to try, which is nearly always none. */
    static List<PartAttempts> of(RetypedColumns retyped) {
        List<PartAttempts> found = new ArrayList<>();
        for (Table table : retyped.tables()) {
            retyped.reached().table(table.name()).ifPresent(reached -> {
                PartAttempts parts = new Collector(retyped, table, reached).collect();
                if (!parts.attempts().isEmpty()) {
                    found.add(parts);
                }
            });
        }
        return found;
    }

    /** Finds them in one table. */
    private static final class Collector {

        private static final TrialNames OWN_NAMES = new TrialNames(Set.of());

        private static final PostgresNames NAMES = PostgresNames.temporary();

        private final RetypedColumns retyped;
        private final TrialTables standIns;
        private final Table before;
        private final Table after;
        private final String alter;
        private final String text;
        private final List<TrialAttempt> attempts = new ArrayList<>();
        private final Map<String, Set<ColumnName>> columns = new HashMap<>();

        Collector(RetypedColumns retyped, Table before, Table after) {
            this.retyped = retyped;
            this.standIns = new TrialTables(retyped, OWN_NAMES, true);
            this.before = before;
            this.after = after;
            this.alter = "ALTER TABLE " + NAMES.qualified(before.name());
            this.text = PostgresNames.oneLine(
                    new PostgresNames(retyped.current().defaultSchema()).qualified(before.name()));
        }

        PartAttempts collect() {
            before.columns().forEach(this::column);
            for (CheckConstraint check : before.checks()) {
                if (after.checks().stream().anyMatch(other -> other.expression().equals(check.expression()))) {
                    add(
                            "check " + name(check.name().text()),
                            column -> ExpressionText.mentions(check.expression(), column),
                            alter + " ADD CHECK (" + check.expression() + ")");
                }
            }
            before.indexes().stream().filter(after.indexes()::contains).forEach(this::index);
            PrimaryKey key = before.primaryKey();
            if (key != null && key.equals(after.primaryKey())) {
                key("primary key " + name(key.name().text()), key.columns());
            }
            for (UniqueConstraint unique : before.uniqueConstraints()) {
                if (after.uniqueConstraints().contains(unique)) {
                    key("unique constraint " + name(unique.name().text()), unique.columns());
                }
            }
            return new PartAttempts(before, columns, attempts);
        }

        private void column(Column column) {
            Column reached = after.column(column.name()).orElse(null);
            if (reached == null) {
                return;
            }
            String identifier = PostgresNames.identifier(column.name());
            String name = text + "." + PostgresNames.oneLine(identifier);
            Generated generated = column.generated();
            String expression = column.defaultExpression();
            if (generated != null && generated.equals(reached.generated())) {
                add(
                        "generated column " + name,
                        read -> read.equals(column.name()) || ExpressionText.mentions(generated.expression(), read),
                        alter + " ADD COLUMN autogen_tried_" + attempts.size() + " " + standIns.type(reached.type())
                                + " GENERATED ALWAYS AS (" + generated.expression() + ") "
                                + (generated.stored() ? "STORED" : "VIRTUAL"));
            } else if (expression != null && expression.equals(reached.defaultExpression())) {
                add(
                        "default of column " + name,
                        column.name()::equals,
                        alter + " ALTER COLUMN " + identifier + " SET DEFAULT " + expression);
            }
        }

        private void index(Index index) {
            boolean sorts = index.method().equals(Index.BTREE)
                    && index.predicate() == null
                    && index.keys().stream().allMatch(key -> key.isPlain() && isSortable(key.column()));
            if (!sorts) {
                String create = IndexSql.create(before.name(), index, NAMES);
                add("index " + name(index.name().text()), index::mentions, create);
            }
        }

        private void key(String identity, List<String> key) {
            if (!key.stream().allMatch(this::isSortable)) {
                add(identity, key::contains, alter + " ADD UNIQUE (" + PostgresNames.identifiers(key) + ")");
            }
        }

        private void add(String identity, Predicate<String> reads, String statement) {
            Set<ColumnName> read = retyped.columns(before).stream()
                    .filter(column -> reads.test(column.column()))
                    .collect(Collectors.toSet());
            if (!read.isEmpty()) {
                columns.put(identity, read);
                attempts.add(new TrialAttempt(identity, Set.of(), List.of(statement)));
            }
        }

        private String name(@Nullable String name) {
            return (name == null ? "" : PostgresNames.oneLine(PostgresNames.identifier(name)) + " ") + "of " + text;
        }

        private boolean isSortable(@Nullable String column) {
            return column != null
                    && after.column(column)
                            .map(own -> PostgresType.of(own.type()).element())
                            .filter(SORTABLE::contains)
                            .isPresent();
        }
    }
}
