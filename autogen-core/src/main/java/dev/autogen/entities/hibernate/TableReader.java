package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads a table, as {@code StandardTableExporter} does. */
final class TableReader {

    private final SqlStringGenerationContext context;
    private final Names names;
    private final Origins origins;
    private final GeneratorOrigins generators;
    private final List<ModelNote> notes;
    private final ColumnReader columns;
    private final CheckReader checks;
    private final KeyReader keys;
    private final ForeignKeyReader foreignKeys;
    private final IndexReader indexes;
    private final Map<QualifiedName, Origin> enumOrigins = new HashMap<>();

    TableReader(
            MetadataImplementor metadata,
            SqlStringGenerationContext context,
            Names names,
            Origins origins,
            GeneratorOrigins generators,
            EnumTypes enumTypes,
            SequenceReader sequences,
            List<ModelNote> notes) {
        this.context = context;
        this.names = names;
        this.origins = origins;
        this.generators = generators;
        this.notes = notes;
        columns = new ColumnReader(metadata, names, enumTypes, enumOrigins, sequences, notes);
        checks = new CheckReader(metadata, names, notes);
        keys = new KeyReader(names, notes);
        foreignKeys = new ForeignKeyReader(
                metadata.getDatabase().getJdbcEnvironment().getIdentifierHelper(), names, origins, notes);
        indexes = new IndexReader(metadata.getDatabase().getDialect(), names, notes);
    }

    /** Whether it is one to create; a view or a query mapped to a class is not. */
    boolean isTable(Table table) {
        if (table.isView()) {
            notes.add(new ModelNote("view", names.of(table).toString(), "views are not managed; create it by hand"));
        }
        return table.isPhysicalTable() && !table.isView();
    }

    /** Which attribute asks for an enum type; filled while tables are read. */
    Map<QualifiedName, Origin> enumOrigins() {
        return enumOrigins;
    }

    dev.autogen.schema.Table read(Table table) {
        QualifiedName name = names.of(table);
        Origin origin = origin(table, name);
        Set<String> keyColumns = new LinkedHashSet<>(keys.primaryKeyColumns(table));
        List<Column> read = new ArrayList<>();
        List<CheckConstraint> allChecks = new ArrayList<>();
        Map<org.hibernate.mapping.Column, ColumnDefinition> definitions = new LinkedHashMap<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            Origin columnOrigin = originOf(table, column, origin);
            ColumnDefinition definition = columns.definition(table, column);
            definitions.put(column, definition);
            Column made = columns.read(name, column, definition, keyColumns, columnOrigin);
            read.add(made);
            allChecks.addAll(checks.ofColumn(column, definition, made.name(), columnOrigin));
        }
        allChecks.addAll(checks.ofTable(table, origin));
        noteWhatIsNotManaged(table, name);
        return new dev.autogen.schema.Table(
                name,
                read,
                primaryKey(table, origin),
                keys.uniqueConstraints(table, definitions, column -> originOf(table, column, origin), origin),
                allChecks,
                foreignKeys.of(table, definitions),
                indexes.of(table, origin),
                false,
                comment(table.getComment()),
                origin);
    }

    private @Nullable PrimaryKey primaryKey(Table table, @Nullable Origin origin) {
        List<String> keyColumns = keys.primaryKeyColumns(table);
        ObjectName name = keys.primaryKeyName(table);
        return keyColumns.isEmpty()
                ? null
                : new PrimaryKey(name, keyColumns, List.of(), Deferrability.NOT_DEFERRABLE, origin);
    }

    private @Nullable Origin origin(Table table, QualifiedName name) {
        Origin known = origins.of(table);
        return known != null ? known : generators.of(name);
    }

    private @Nullable Origin originOf(Table table, org.hibernate.mapping.Column column, @Nullable Origin tableOrigin) {
        Origin known = origins.of(table, column);
        return known != null ? known : tableOrigin;
    }

    @SuppressWarnings("deprecation") // The name all versions know.
    private void noteWhatIsNotManaged(Table table, QualifiedName name) {
        noteText("table option", name, VersionDifferences.options(table));
        noteText("table declaration", name, VersionDifferences.extraDeclarations(table));
        List<String> statements = table.getInitCommands(context).stream()
                .flatMap(command -> Stream.of(command.getInitCommands()))
                .toList();
        statements.stream()
                .filter(TableReader::addsRow)
                .forEach(statement ->
                        notes.add(new ModelNote("row", statement, "Hibernate adds this row when it creates " + name)));
        noteWhatFollows(name, statements.stream().filter(s -> !addsRow(s)).toList());
    }

    private static boolean addsRow(String statement) {
        return statement.regionMatches(true, 0, "insert into ", 0, "insert into ".length());
    }

    /** What Hibernate runs once a table is created, and no plan does: since 8.0 the row level security of {@code @TenantId}. */
    private void noteWhatFollows(QualifiedName table, List<String> statements) {
        if (!statements.isEmpty()) {
            boolean security = statements.stream().anyMatch(statement -> statement.contains("row level security"));
            notes.add(new ModelNote(
                    security ? ModelNote.ROW_LEVEL_SECURITY : "statement",
                    table.toString(),
                    "not managed; Hibernate runs this once it has created the table, so write it into the migration: "
                            + String.join("; ", statements)));
        }
    }

    private void noteText(String kind, QualifiedName table, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            notes.add(new ModelNote(kind, table.toString(), "not managed: " + text));
        }
    }

    /** Hibernate puts comments between quotes as they are, so that whoever needs a quote has doubled it. */
    static @Nullable String comment(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment.replace("''", "'");
    }
}
