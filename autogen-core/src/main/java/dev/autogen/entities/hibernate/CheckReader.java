package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Reads check constraints: Hibernate's text, wherever it would write one. */
final class CheckReader {

    private final Dialect dialect;
    private final Names names;
    private final List<ModelNote> notes;

    CheckReader(MetadataImplementor metadata, Names names, List<ModelNote> notes) {
        this.dialect = metadata.getDatabase().getDialect();
        this.names = names;
        this.notes = notes;
    }

    List<CheckConstraint> ofColumn(
            Column column, ColumnDefinition definition, String columnName, @Nullable Origin origin) {
        List<String> columns = List.of(columnName);
        List<CheckConstraint> checks = new ArrayList<>();
        // Hibernate joins the unnamed ones into one.
        List<String> unnamed = column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                .toList();
        if (!unnamed.isEmpty()) {
            String expression = unnamed.size() == 1
                    ? unnamed.get(0)
                    : unnamed.stream().collect(Collectors.joining(") and (", "(", ")"));
            checks.add(new CheckConstraint(ObjectName.none(), expression, columns, false, true, origin));
        }
        column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isNamed)
                .forEach(check -> checks.add(check(check, columns, origin)));
        for (ColumnDefinition.Check check : definition.checks) {
            ObjectName name = check.name() == null ? ObjectName.none() : ObjectName.chosen(names.ofText(check.name()));
            checks.add(new CheckConstraint(name, check.expression(), columns, false, true, origin));
        }
        return checks;
    }

    List<CheckConstraint> ofTable(Table table, @Nullable Origin origin) {
        List<CheckConstraint> checks = new ArrayList<>();
        table.getChecks().forEach(check -> checks.add(check(check, List.of(), origin)));
        for (Column column : table.getColumns()) {
            if (column instanceof AggregateColumn aggregate && hasComponentChecks(aggregate)) {
                String expression = ofComponents(aggregate);
                if (expression != null) {
                    checks.add(new CheckConstraint(
                            ObjectName.none(), expression, List.of(names.of(column)), false, true, origin));
                }
            }
        }
        return checks;
    }

    private CheckConstraint check(
            org.hibernate.mapping.CheckConstraint check, List<String> columns, @Nullable Origin origin) {
        boolean unnamed = check.getName() == null || check.getName().isBlank();
        ObjectName name = unnamed ? ObjectName.none() : ObjectName.chosen(names.ofText(check.getName()));
        String given = VersionDifferences.options(check);
        // The dialect decides whether options are written at all; PostgreSQL's does not.
        ClauseReader options = new ClauseReader(VersionDifferences.checkOptions(dialect, check));
        boolean noInherit = options.accept("no", "inherit");
        boolean notValid = options.accept("not", "valid");
        if (!options.atEnd()) {
            notes.add(new ModelNote("check option", check.getConstraint(), "not managed: " + options.rest()));
        } else if (given != null && !given.isBlank() && !noInherit && !notValid) {
            notes.add(new ModelNote("check option", check.getConstraint(), "Hibernate does not write it: " + given));
        }
        return new CheckConstraint(name, check.getConstraint(), columns, noInherit, !notValid, origin);
    }

    private boolean hasComponentChecks(AggregateColumn column) {
        if (dialect.getAggregateSupport() == null
                || !dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
            return false;
        }
        var type = ((BasicValue) column.getValue()).getResolution().getJdbcType();
        return switch (type.getDefaultSqlTypeCode()) {
            case SqlTypes.STRUCT_ARRAY,
                    SqlTypes.STRUCT_TABLE,
                    SqlTypes.JSON_ARRAY,
                    SqlTypes.XML_ARRAY,
                    SqlTypes.ARRAY -> false;
            default -> !VersionDifferences.isXml(type);
        };
    }

    private @Nullable String ofComponents(AggregateColumn column) {
        String clause = VersionDifferences.aggregateCheck(dialect, column);
        return clause.isEmpty() ? null : clause.substring(clause.indexOf("(") + 1, clause.length() - 1);
    }
}
