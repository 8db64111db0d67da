package dev.autogen.diff;

import dev.autogen.diff.RenameChange.RenameColumn;
import dev.autogen.diff.RenameChange.RenameEnumLabel;
import dev.autogen.diff.RenameChange.RenameEnumType;
import dev.autogen.diff.RenameChange.RenameSequence;
import dev.autogen.diff.RenameChange.RenameTable;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.RenamedText;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Carries renames out on the records of a schema: whatever names an object, or mentions it in an expression, follows. */
final class SchemaRenamer {

    private SchemaRenamer() {}

    /**
     * The schema after renames of one kind, which happen at once.
     *
     * @throws IllegalArgumentException when they do not fit the schema
     */
    static Schema apply(Schema schema, List<RenameChange> renames) {
        RenameChange kind = renames.get(0);
        if (kind instanceof RenameTable) {
            return tables(schema, all(renames, RenameTable.class));
        }
        if (kind instanceof RenameColumn) {
            return columns(schema, all(renames, RenameColumn.class));
        }
        if (kind instanceof RenameSequence) {
            return sequences(schema, all(renames, RenameSequence.class));
        }
        if (kind instanceof RenameEnumType) {
            return enumTypes(schema, all(renames, RenameEnumType.class));
        }
        return labels(schema, all(renames, RenameEnumLabel.class));
    }

    private static Schema tables(Schema schema, List<RenameTable> renames) {
        Map<QualifiedName, QualifiedName> names = new HashMap<>();
        renames.forEach(rename -> names.put(rename.before(), rename.after()));
        requireAll(schema.tables().stream().map(Table::name), names.keySet(), renames);
        UnaryOperator<QualifiedName> renamed = name -> names.getOrDefault(name, name);
        List<Sequence> sequences = schema.sequences().stream()
                .map(sequence -> {
                    ColumnName owner = sequence.owner();
                    return owner == null
                            ? sequence
                            : withOwner(sequence, new ColumnName(renamed.apply(owner.table()), owner.column()));
                })
                .toList();
        TableRewrite rewrite = new TableRewrite() {
            @Override
            QualifiedName tableName(QualifiedName name) {
                return renamed.apply(name);
            }
        };
        return with(schema, rewrite, sequences, schema.enumTypes(), renames);
    }

    private static Schema columns(Schema schema, List<RenameColumn> renames) {
        Map<QualifiedName, Map<String, Printed<String>>> names = new HashMap<>();
        renames.forEach(rename -> names.computeIfAbsent(rename.table(), table -> new HashMap<>())
                .put(rename.before().name(), rename.after()));
        names.forEach((table, columns) -> requireAll(
                schema.table(table).stream().flatMap(t -> t.columns().stream()).map(Column::name),
                columns.keySet(),
                renames));
        TableRewrite rewrite = new TableRewrite() {
            @Override
            String columnName(QualifiedName table, String name) {
                Printed<String> renamed = names.getOrDefault(table, Map.of()).get(name);
                return renamed == null ? name : renamed.name();
            }

            @Override
            String expression(QualifiedName table, String expression) {
                Map<String, Printed<String>> columns = names.getOrDefault(table, Map.of());
                Map<String, String> texts = new HashMap<>();
                columns.forEach((before, after) -> texts.put(before, after.text()));
                return texts.isEmpty() ? expression : RenamedText.columns(expression, texts);
            }
        };
        List<Sequence> sequences = schema.sequences().stream()
                .map(sequence -> {
                    ColumnName owner = sequence.owner();
                    return owner == null
                            ? sequence
                            : withOwner(
                                    sequence,
                                    new ColumnName(owner.table(), rewrite.columnName(owner.table(), owner.column())));
                })
                .toList();
        return with(schema, rewrite, sequences, schema.enumTypes(), renames);
    }

    private static Schema sequences(Schema schema, List<RenameSequence> renames) {
        Map<QualifiedName, QualifiedName> names = new HashMap<>();
        Map<String, String> literals = new HashMap<>();
        renames.forEach(rename -> {
            names.put(rename.before().name(), rename.after().name());
            literals.put(rename.before().text(), rename.after().text());
        });
        Stream<QualifiedName> behindIdentities = schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::identity)
                .flatMap(Stream::ofNullable)
                .map(Identity::sequence)
                .flatMap(Stream::ofNullable);
        requireAll(
                Stream.concat(schema.sequences().stream().map(Sequence::name), behindIdentities),
                names.keySet(),
                renames);
        List<Sequence> sequences = schema.sequences().stream()
                .map(s -> new Sequence(
                        names.getOrDefault(s.name(), s.name()),
                        s.options(),
                        s.owner(),
                        s.comment(),
                        s.feeds(),
                        s.origin()))
                .toList();
        TableRewrite rewrite = new TableRewrite() {
            @Override
            QualifiedName sequence(QualifiedName name) {
                return names.getOrDefault(name, name);
            }

            @Override
            String expression(QualifiedName table, String expression) {
                return RenamedText.relations(expression, literals);
            }
        };
        return with(schema, rewrite, sequences, schema.enumTypes(), renames);
    }

    private static Schema enumTypes(Schema schema, List<RenameEnumType> renames) {
        Map<QualifiedName, QualifiedName> names = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        renames.forEach(rename -> {
            names.put(rename.before().name(), rename.after().name());
            texts.put(rename.before().text(), rename.after().text());
        });
        requireAll(schema.enumTypes().stream().map(EnumType::name), names.keySet(), renames);
        List<EnumType> types = schema.enumTypes().stream()
                .map(type -> new EnumType(
                        names.getOrDefault(type.name(), type.name()),
                        type.labels(),
                        type.casts(),
                        type.comment(),
                        type.origin()))
                .toList();
        TableRewrite rewrite = new TableRewrite() {
            @Override
            String type(String type) {
                String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
                return texts.getOrDefault(element, element) + type.substring(element.length());
            }

            @Override
            String expression(QualifiedName table, String expression) {
                return RenamedText.types(expression, texts);
            }
        };
        return with(schema, rewrite, schema.sequences(), types, renames);
    }

    private static Schema labels(Schema schema, List<RenameEnumLabel> renames) {
        Map<Printed<QualifiedName>, Map<String, String>> literals = new HashMap<>();
        Map<QualifiedName, Map<String, String>> names = new HashMap<>();
        renames.forEach(rename -> {
            literals.computeIfAbsent(rename.type(), type -> new HashMap<>())
                    .put(rename.before().text(), rename.after().text());
            names.computeIfAbsent(rename.type().name(), type -> new HashMap<>())
                    .put(rename.before().name(), rename.after().name());
        });
        requireAll(schema.enumTypes().stream().map(EnumType::name), names.keySet(), renames);
        List<EnumType> types = schema.enumTypes().stream()
                .map(type -> {
                    Map<String, String> labels = names.getOrDefault(type.name(), Map.of());
                    requireAll(type.labels().stream(), labels.keySet(), renames);
                    return new EnumType(
                            type.name(),
                            type.labels().stream()
                                    .map(label -> labels.getOrDefault(label, label))
                                    .toList(),
                            type.casts(),
                            type.comment(),
                            type.origin());
                })
                .toList();
        TableRewrite rewrite = new TableRewrite() {
            @Override
            String expression(QualifiedName table, String expression) {
                String renamed = expression;
                for (Map.Entry<Printed<QualifiedName>, Map<String, String>> entry : literals.entrySet()) {
                    renamed = RenamedText.labels(renamed, entry.getKey().text(), entry.getValue());
                }
                return renamed;
            }
        };
        return with(schema, rewrite, schema.sequences(), types, renames);
    }

    private static Schema with(
            Schema schema,
            TableRewrite rewrite,
            List<Sequence> sequences,
            List<EnumType> enumTypes,
            List<? extends RenameChange> renames) {
        List<Table> tables = schema.tables().stream().map(rewrite::of).toList();
        requireDistinct(tables, Table::name, renames);
        tables.forEach(table -> requireDistinct(table.columns(), Column::name, renames));
        requireDistinct(sequences, Sequence::name, renames);
        requireDistinct(enumTypes, EnumType::name, renames);
        return new Schema(
                schema.defaultSchema(), schema.namespaces(), tables, sequences, enumTypes, schema.unmanaged());
    }

    private static Sequence withOwner(Sequence sequence, ColumnName owner) {
        return new Sequence(
                sequence.name(), sequence.options(), owner, sequence.comment(), sequence.feeds(), sequence.origin());
    }

    private static <T extends RenameChange> List<T> all(List<RenameChange> renames, Class<T> kind) {
        return renames.stream().map(kind::cast).toList();
    }

    private static <T> void requireAll(Stream<T> present, Collection<T> wanted, List<? extends RenameChange> renames) {
        if (!new HashSet<>(present.toList()).containsAll(wanted)) {
            throw new IllegalArgumentException("the renames do not fit the schema: " + renames);
        }
    }

    private static <T> void requireDistinct(
            List<T> items, Function<T, Object> name, List<? extends RenameChange> renames) {
        if (items.stream().map(name).distinct().count() < items.size()) {
            throw new IllegalArgumentException("the renames give one name to two objects: " + renames);
        }
    }
}
