package dev.autogen.acceptance;

import dev.autogen.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
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

    /** Objects of one name are one; of what remains, one is the other if there is only one on each side. */
    private static void compareLists(List<?> before, List<?> after, String path, Set<String> paths) {
        List<Object> onlyBefore = new ArrayList<>(before);
        List<Object> onlyAfter = new ArrayList<>(after);
        for (Object one : before) {
            Object name = nameOf((Record) one, before.indexOf(one));
            onlyAfter.stream()
                    .filter(other -> name.equals(nameOf((Record) other, after.indexOf(other))))
                    .findFirst()
                    .ifPresent(other -> {
                        compare((Record) one, (Record) other, path + ".", paths);
                        onlyBefore.remove(one);
                        onlyAfter.remove(other);
                    });
        }
        if (onlyBefore.size() == 1 && onlyAfter.size() == 1) {
            compare((Record) onlyBefore.get(0), (Record) onlyAfter.get(0), path + ".", paths);
        } else if (!onlyBefore.isEmpty() || !onlyAfter.isEmpty()) {
            paths.add(path);
        }
    }

    /** The keys of an index have no names, but places. */
    private static Object nameOf(Record record, int place) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals("name")) {
                return String.valueOf(value(component, record));
            }
        }
        return place;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + ": " + e.getMessage(), e);
        }
    }
}
