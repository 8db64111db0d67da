package dev.autogen.acceptance;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Identity;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.NotNull;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SequenceOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Switches one attribute of {@link SchemaAttributes} off, so that a plan is made without it.
 *
 * <p>Out of the comparison: an object that both schemas have keeps what it had. Out of the model: every object has the same value,
 * also one that is new. Paths are those of {@link SchemaAttributes}.
 */
final class AttributeSwitch {

    /** What is seen in the place of what cannot be null, empty or false; in the place of a name one that the cases have, too. */
    private static final Map<String, Object> NEUTRAL = Map.ofEntries(
            Map.entry("tables.columns.type", "text"),
            Map.entry("tables.columns.nullable", true),
            Map.entry("tables.columns.notNull.validated", true),
            Map.entry("tables.columns.generated.expression", "NULL"),
            Map.entry("tables.columns.generated.stored", true),
            Map.entry("tables.checks.expression", "true"),
            Map.entry("tables.checks.enforced", true),
            Map.entry("tables.checks.validated", true),
            Map.entry("tables.foreignKeys.columns", List.of("id")),
            Map.entry("tables.foreignKeys.referencedColumns", List.of("id")),
            Map.entry("tables.foreignKeys.enforced", true),
            Map.entry("tables.foreignKeys.validated", true),
            Map.entry("tables.indexes.keys", List.of(IndexKey.ascending("id"))),
            Map.entry("tables.indexes.keys.column", "id"),
            Map.entry("tables.indexes.keys.expression", "(1)"),
            Map.entry("tables.indexes.method", "btree"),
            Map.entry("tables.indexes.valid", true),
            Map.entry("tables.primaryKey.columns", List.of("id")),
            Map.entry("tables.uniqueConstraints.columns", List.of("id")),
            Map.entry("sequences.feeds.table.name", "t"),
            Map.entry("sequences.owner.column", "a"),
            Map.entry("sequences.owner.table.name", "t"),
            Map.entry("tables.foreignKeys.referencedTable.name", "p"));

    private static final Map<String, Object> NEUTRAL_NAMES = Map.of("schema", "public", "name", "x", "column", "id");

    private static final Map<String, Object> NEUTRAL_OPTIONS = Map.of(
            "type", "bigint", "start", 1L, "increment", 1L, "minimum", 1L, "maximum", Long.MAX_VALUE, "cache", 1L);

    private static final Map<Class<?>, Object> NEUTRAL_BY_TYPE = Map.of(
            boolean.class,
            false,
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Deferrability.class,
            Deferrability.NOT_DEFERRABLE,
            ReferentialAction.class,
            ReferentialAction.NO_ACTION);

    private final String path;
    private final List<String> components;
    private final Set<String> objects = new TreeSet<>();

    AttributeSwitch(String path) {
        this.path = path;
        this.components = List.of(path.split("\\."));
    }

    /** The objects that are not what they were, by the names a fingerprint has for them without their kind. */
    Set<String> objects() {
        return Set.copyOf(objects);
    }

    /** The schema after, in which objects that were there before have this attribute as they had it before. */
    Schema outOfComparison(Schema before, Schema after) {
        return (Schema) asBefore(before, after, 0, Set.of());
    }

    /** The schema with nothing to be seen of this attribute. */
    Schema outOfModel(Schema schema) {
        return (Schema) without(schema, 0, Set.of());
    }

    private Record asBefore(Record before, Record after, int depth, Set<String> outer) {
        Set<String> names = new TreeSet<>(namesOf(before, outer));
        names.addAll(namesOf(after, outer));
        RecordComponent component = SchemaAttributes.component(after.getClass(), components.get(depth));
        Object was = SchemaAttributes.value(component, before);
        Object is = SchemaAttributes.value(component, after);
        if (depth == components.size() - 1) {
            return Objects.equals(was, is) ? after : replaced(after, component, is, was, names);
        }
        Object changed = is;
        if (was instanceof Record one && is instanceof Record other) {
            changed = asBefore(one, other, depth + 1, names);
        } else if (was instanceof List<?> ones && is instanceof List<?> others) {
            RecordPairs pairs = new RecordPairs(ones, others);
            changed = others.stream()
                    .map(other -> {
                        Record one = pairs.before(other);
                        return one == null ? other : asBefore(one, (Record) other, depth + 1, names);
                    })
                    .toList();
        }
        return with(after, component, changed);
    }

    private Record without(Record record, int depth, Set<String> outer) {
        Set<String> names = namesOf(record, outer);
        RecordComponent component = SchemaAttributes.component(record.getClass(), components.get(depth));
        Object is = SchemaAttributes.value(component, record);
        if (depth == components.size() - 1) {
            Object neutral = neutral(component, is);
            return Objects.equals(neutral, is) ? record : replaced(record, component, is, neutral, names);
        }
        Object changed = is;
        if (is instanceof Record inner) {
            changed = without(inner, depth + 1, names);
        } else if (is instanceof List<?> list) {
            changed = list.stream()
                    .map(inner -> without((Record) inner, depth + 1, names))
                    .toList();
        }
        return with(record, component, changed);
    }

    private Record replaced(
            Record record, RecordComponent component, @Nullable Object old, @Nullable Object value, Set<String> names) {
        Set<Object> differing = new HashSet<>(elements(old));
        differing.addAll(elements(value));
        differing.removeIf(
                item -> elements(old).contains(item) && elements(value).contains(item));
        for (Object item : differing) {
            if (item instanceof Record part) {
                objects.addAll(namesOf(part, names));
            } else {
                objects.addAll(names.isEmpty() ? Set.of(item.toString()) : names);
            }
        }
        return with(record, component, value);
    }

    private static Collection<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> items ? items : value == null ? List.of() : List.of(value);
    }

    /** What the catalogue calls the object that a record is, or is a part of. */
    private static Set<String> namesOf(Record record, Set<String> outer) {
        if (record instanceof NotNull constraint) {
            return outer.stream()
                    .map(column -> column.substring(0, column.lastIndexOf('.') + 1) + constraint.name())
                    .collect(Collectors.toSet());
        }
        Set<String> names = new TreeSet<>();
        if (record instanceof Identity identity) {
            names.addAll(outer);
            names.add(String.valueOf(identity.sequence()));
        } else if (record instanceof QualifiedName || !SchemaAttributes.hasName(record)) {
            names.addAll(outer);
        } else if (outer.isEmpty()) {
            names.add(SchemaAttributes.nameOf(record, 0).toString());
        } else {
            outer.forEach(container -> names.add(container + "." + SchemaAttributes.nameOf(record, 0)));
        }
        return names;
    }

    private @Nullable Object neutral(RecordComponent component, @Nullable Object is) {
        Class<?> owner = component.getDeclaringRecord();
        if (is == null) {
            return null;
        } else if (NEUTRAL.containsKey(path)) {
            return NEUTRAL.get(path);
        } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        } else if (owner == SequenceOptions.class && NEUTRAL_OPTIONS.containsKey(component.getName())) {
            return NEUTRAL_OPTIONS.get(component.getName());
        }
        return component.getType() == String.class
                ? NEUTRAL_NAMES.getOrDefault(component.getName(), "")
                : NEUTRAL_BY_TYPE.get(component.getType());
    }

    private static Record with(Record record, RecordComponent changed, @Nullable Object value) {
        RecordComponent[] all = record.getClass().getRecordComponents();
        Object[] values = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].getName().equals(changed.getName()) ? value : SchemaAttributes.value(all[i], record);
        }
        try {
            return (Record) record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("no " + record.getClass().getSimpleName() + " without " + changed, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + ": " + e.getMessage(), e);
        }
    }
}
