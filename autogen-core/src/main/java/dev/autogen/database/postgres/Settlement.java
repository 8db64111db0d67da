package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Index;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desired schema in the words of the server. */
final class Settlement {

    private final Schema desired;
    private final Schema current;
    private final PostgresNames names;

    Settlement(Schema desired, Schema current) {
        this.desired = TruncatedNames.in(desired);
        this.current = requireNonNull(current, "current");
        this.names = new PostgresNames(desired.defaultSchema());
    }

    /** @param connection not used when nothing has to be asked */
    Schema settle(Connection connection, Version version) throws SQLException {
        List<SettlingTable> tables = matched();
        List<SettlingTable> open = tables.stream().filter(SettlingTable::isOpen).toList();
        if (!open.isEmpty()) {
            open.forEach(Settlement::requireClosedFragments);
            StandIns standIns = new StandIns(names, desired, current);
            new ServerSpelling(connection, version.get(), names, standIns).settle(open);
        }
        List<Table> settled =
                tables.parallelStream().map(SettlingTable::settled).toList();
        return new Schema(
                desired.defaultSchema(),
                desired.namespaces(),
                new ChosenNames(desired, current).nameAll(settled),
                desired.sequences(),
                desired.enumTypes(),
                desired.unmanaged());
    }

    private List<SettlingTable> matched() {
        Map<QualifiedName, Table> currentTables = new HashMap<>();
        current.tables().forEach(table -> currentTables.put(table.name(), table));
        TextMatcher matcher = new TextMatcher(names, new KnownTypes(names, desired.enumTypes()), desired.sequences());
        return desired.tables().parallelStream()
                .map(table -> matcher.match(table, currentTables.get(table.name())))
                .toList();
    }

    /** Whatever a mapping says, it must not end the statement it becomes a part of. */
    private static void requireClosedFragments(SettlingTable table) {
        for (Column column : table.columns) {
            String place = table.name() + "." + column.name();
            requireClosed("the type of column " + place, column.type(), column.origin());
            requireClosed("the default of column " + place, column.defaultExpression(), column.origin());
            if (column.generated() != null) {
                requireClosed(
                        "the generated expression of column " + place,
                        column.generated().expression(),
                        column.origin());
            }
        }
        for (CheckConstraint check : table.checks) {
            requireClosed("a check of table " + table.name(), check.expression(), check.origin());
        }
        for (Index index : table.indexes) {
            String place = "index " + index.name() + " of table " + table.name();
            requireClosed(place, index.predicate(), index.origin());
            index.keys().forEach(key -> requireClosed(place, key.expression(), index.origin()));
            index.keys().forEach(key -> requireClosed(place, key.operatorClass(), index.origin()));
        }
    }

    private static void requireClosed(String what, @Nullable String text, @Nullable Origin origin) {
        if (text != null && !SqlFragments.isClosed(text)) {
            throw SettlingDiagnosis.rejection(what, text, origin, null);
        }
    }

    /** Asks for the version of the server, when it matters. */
    interface Version {
        ServerVersion get() throws SQLException;
    }
}
