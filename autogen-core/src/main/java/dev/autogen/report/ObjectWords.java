package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.ShownText;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for objects: what they are called and, in brief, how they are defined. */
final class ObjectWords {

    private final String defaultSchema;

    ObjectWords(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    String name(QualifiedName name) {
        return name.schema().equals(defaultSchema) ? name.name() : name.toString();
    }

    String columnName(QualifiedName table, Column column) {
        return name(table) + "." + column.name();
    }

    String column(QualifiedName table, Column column) {
        return columnName(table, column) + " " + column(column);
    }

    /** The column without its name. */
    static String column(Column column) {
        StringBuilder text = new StringBuilder(type(column.type()));
        if (!column.nullable()) {
            text.append(" not null");
        }
        if (column.defaultExpression() != null) {
            text.append(" default ").append(ExpressionWords.of(column.defaultExpression()));
        }
        if (column.identity() != null) {
            text.append(" identity ").append(ColumnWords.identity(column.identity()));
        }
        if (column.generated() != null) {
            text.append(" generated ").append(ColumnWords.generated(column.generated()));
        }
        return text.toString();
    }

    String enumType(EnumType type) {
        return "enum " + name(type.name()) + " (" + EnumWords.quoted(type.labels()) + ")";
    }

    String sequence(Sequence sequence) {
        return "sequence " + name(sequence.name()) + " (start "
                + sequence.options().start() + ", increment "
                + sequence.options().increment() + ")";
    }

    String constraint(QualifiedName table, Constraint constraint) {
        String definition = definition(constraint);
        String kind = definition.substring(0, definition.indexOf('('));
        String rest = definition.substring(kind.length());
        return kind + constraint.name() + " on " + name(table) + " " + rest;
    }

    /** The constraint without name and table: {@code foreign key (customer_id) → customers (id) on delete cascade}. */
    String definition(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "primary key " + columns(key.columns()) + included(key.included())
                    + deferrability(key.deferrability());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "unique "
                    + columns(unique.columns())
                    + included(unique.included())
                    + (unique.nullsNotDistinct() ? " nulls not distinct" : "")
                    + deferrability(unique.deferrability());
        }
        if (constraint instanceof CheckConstraint check) {
            return "check (" + ExpressionWords.of(check.expression()) + ")" + (check.noInherit() ? " no inherit" : "")
                    + unchecked(check.validated(), check.enforced());
        }
        ForeignKey key = (ForeignKey) constraint;
        return "foreign key "
                + columns(key.columns())
                + " → "
                + name(key.referencedTable())
                + " "
                + columns(key.referencedColumns())
                + action(" on delete ", key.onDelete())
                + (key.setColumns().isEmpty() ? "" : " " + columns(key.setColumns()))
                + action(" on update ", key.onUpdate())
                + (key.matchFull() ? " match full" : "")
                + deferrability(key.deferrability())
                + unchecked(key.validated(), key.enforced());
    }

    private static String unchecked(boolean validated, boolean enforced) {
        return !enforced ? " not enforced" : validated ? "" : " not valid";
    }

    private static String included(List<String> columns) {
        return columns.isEmpty() ? "" : " include " + columns(columns);
    }

    String index(QualifiedName table, Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name() + " on " + name(table) + " " + keys(index);
    }

    String definition(Index index) {
        return (index.unique() ? "unique " : "") + keys(index);
    }

    static String keys(Index index) {
        String keys = index.keys().stream().map(ObjectWords::key).collect(Collectors.joining(", ", "(", ")"));
        String method = index.method().equals(Index.BTREE) ? "" : index.method() + " ";
        return method
                + keys
                + included(index.included())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.options().isEmpty() ? "" : " with (" + String.join(", ", index.options()) + ")")
                + (index.predicate() == null ? "" : " where " + index.predicate())
                + (index.valid() ? "" : " (invalid)")
                + (index.comment() == null ? "" : " comment '" + index.comment() + "'");
    }

    private static String key(IndexKey key) {
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " nulls first" : " nulls last";
        String what = key.column() != null ? key.column() : requireNonNull(key.expression());
        String how = (key.collation() == null ? "" : " collate " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass());
        return what + how + (key.descending() ? " desc" : "") + nulls;
    }

    private static String columns(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static String action(String prefix, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : prefix + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }

    /** A type as people write it: {@code varchar(255)} for {@code character varying(255)}. */
    static String type(String type) {
        return type.replace("character varying", "varchar")
                .replace("character(", "char(")
                .replace(" without time zone", "");
    }

    static String textChange(@Nullable String before, @Nullable String after) {
        return (before == null ? "none" : "'" + before + "'") + " → " + (after == null ? "none" : "'" + after + "'");
    }

    /** Keeps a text with line breaks (a comment, an expression) on one line of a report. */
    static String oneLine(String text) {
        return ShownText.oneLine(text);
    }
}
