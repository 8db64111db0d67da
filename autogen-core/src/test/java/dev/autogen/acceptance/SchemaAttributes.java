package dev.autogen.acceptance;

import dev.autogen.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of everything that is read from a catalogue, found by looking at the records: {@code tables.columns.collation},
 * {@code sequences.options.cache}. A path without more behind it means that such an object is there or not.
 */
final class SchemaAttributes {

    private SchemaAttributes() {}

    /** All there are. */
    static Set<String> all() {
        Set<String> paths = new TreeSet<>();
        collect(Schema.class, "", paths);
        return paths;
    }

    private static void collect(Class<?> type, String prefix, Set<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            Class<?> element = elementOf(component.getGenericType());
            boolean isList = component.getType() != element;
            boolean canBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (isList || canBeMissing || !element.isRecord()) {
                paths.add(path);
            }
            if (element.isRecord()) {
                collect(element, path + ".", paths);
            }
        }
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** Those in which two schemas differ. */
    static Set<String> differing(Schema before, Schema after) {
        Set<String> paths = new TreeSet<>();
        compare(before, after, "", paths);
        return paths;
    }

    private static void compare(Record before, Record after, String prefix, Set<String> paths) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object one = value(component, before);
            Object other = value(component, after);
            if (!Objects.equals(one, other)) {
                compareValues(one, other, prefix + component.getName(), paths);
            }
        }
    }

    private static void compareValues(@Nullable Object one, @Nullable Object other, String path, Set<String> paths) {
        if (one instanceof Record before && other instanceof Record after) {
            compare(before, after, path + ".", paths);
        } else if (one instanceof List<?> before && other instanceof List<?> after && hasRecords(before, after)) {
            compareLists(before, after, path, paths);
        } else {
            paths.add(path);
        }
    }

    private static boolean hasRecords(List<?> before, List<?> after) {
        return (before.isEmpty() ? after : before).get(0) instanceof Record;
    }

    private static void compareLists(List<?> before, List<?> after, String path, Set<String> paths) {
        RecordPairs pairs = new RecordPairs(before, after);
        pairs.forEach((one, other) -> compare(one, other, path + ".", paths));
        if (!pairs.areComplete()) {
            paths.add(path);
        }
    }

    static boolean hasName(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals("name"));
    }

    /** Where a path leads to. */
    static RecordComponent component(String path) {
        Class<?> type = Schema.class;
        List<String> names = List.of(path.split("\\."));
        for (String name : names.subList(0, names.size() - 1)) {
            type = elementOf(component(type, name).getGenericType());
        }
        return component(type, names.get(names.size() - 1));
    }

    static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    }

    /** The keys of an index have no names, but places. */
    static Object nameOf(Record record, int place) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals("name")) {
                return String.valueOf(value(component, record));
            }
        }
        return place;
    }

    static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + ": " + e.getMessage(), e);
        }
    }
}
