package dev.autogen.compare;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the model knows about the objects of a schema, by kind and name as the fingerprint calls them. */
final class ModelledObjects {

    /** Known, and no more than that: a namespace, the object behind another. */
    private static final Object KNOWN = "known";

    private final String defaultSchema;

    private final Map<String, Object> objects = new HashMap<>();

    /** The options of the sequences behind identity columns, by column. */
    private final Map<String, Identity> identities = new HashMap<>();

    ModelledObjects(Schema schema) {
        this.defaultSchema = schema.defaultSchema();
        schema.namespaces().forEach(name -> put("schema", name.equals(defaultSchema) ? "" : name, KNOWN));
        schema.tables().forEach(this::putTable);
        for (Sequence sequence : schema.sequences()) {
            put("sequence", words(sequence.name()), facts(sequence.options(), sequence.owner(), sequence.comment()));
        }
        for (EnumType type : schema.enumTypes()) {
            put("enum type", words(type.name()), facts(type.labels(), type.casts(), type.comment()));
        }
    }

    private void putTable(Table table) {
        String name = words(table.name());
        put("table", name, facts(table.unlogged(), table.comment()));
        for (Column column : table.columns()) {
            put("column", name + "." + column.name(), column);
            put("column position", name + "." + column.name(), KNOWN);
            if (column.identity() != null) {
                identities.put(name + "." + column.name(), column.identity());
            }
        }
        for (Constraint constraint : table.constraints()) {
            put("constraint", name + "." + constraint.name(), constraint);
            if (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint) {
                put("index", name + "." + constraint.name(), constraint);
            }
        }
        for (Index index : table.indexes()) {
            put("index", name + "." + index.name(), index);
        }
    }

    private void put(String kind, String name, Object facts) {
        objects.put(kind + " " + name, facts);
    }

    /** What is known about an object, to be compared with what is known about it elsewhere; empty for nothing. */
    Optional<Object> find(String kind, String name) {
        return Optional.ofNullable(objects.get(kind + " " + name));
    }

    /** The same of the sequence behind an identity column. */
    Optional<Object> findIdentity(String column) {
        return Optional.ofNullable(identities.get(column));
    }

    private String words(QualifiedName name) {
        return name.schema().equals(defaultSchema) ? name.name() : name.toString();
    }

    private static List<Optional<Object>> facts(@Nullable Object... facts) {
        List<Optional<Object>> list = new ArrayList<>();
        for (Object fact : facts) {
            list.add(Optional.ofNullable(fact));
        }
        return list;
    }
}
