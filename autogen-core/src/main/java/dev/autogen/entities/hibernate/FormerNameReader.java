package dev.autogen.entities.hibernate;

import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.FormerName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @Formerly} from the classes and attributes that ask for something. The annotation is known by its name: it is the
 * application's class, and mostly not there at all.
 */
final class FormerNameReader {

    private static final String ANNOTATION = "dev.autogen.annotations.Formerly";

    private final ClassLoader loader;
    private final List<FormerName> formerNames = new ArrayList<>();

    private FormerNameReader(ClassLoader loader) {
        this.loader = loader;
    }

    /** @param loader has the classes of the application */
    static List<FormerName> read(Schema schema, ClassLoader loader) {
        FormerNameReader reader = new FormerNameReader(loader);
        if (reader.load(ANNOTATION) == null) {
            return List.of();
        }
        Set<Origin> origins = new LinkedHashSet<>();
        for (Table table : schema.tables()) {
            Stream.ofNullable(table.origin()).forEach(origins::add);
            table.columns().stream()
                    .map(Column::origin)
                    .flatMap(Stream::ofNullable)
                    .forEach(origins::add);
        }
        origins.forEach(reader::add);
        schema.enumTypes().forEach(reader::addEnum);
        return List.copyOf(reader.formerNames);
    }

    private void add(Origin origin) {
        for (AnnotatedElement element : elements(origin)) {
            names(element).forEach(name -> formerNames.add(new FormerName(origin, name)));
        }
    }

    /** The names of an enum type and of its labels, from the class of the constants. */
    private void addEnum(EnumType type) {
        Origin origin = type.origin();
        if (origin == null || origin.attribute() == null) {
            return;
        }
        for (AnnotatedElement element : elements(origin)) {
            Class<?> constants = element instanceof Field field
                    ? enumOf(field.getGenericType())
                    : enumOf(((Method) element).getGenericReturnType());
            if (constants == null) {
                continue;
            }
            names(constants).forEach(name -> formerNames.add(new FormerName(FormerName.ofEnumType(origin), name)));
            Arrays.stream(constants.getDeclaredFields())
                    .filter(Field::isEnumConstant)
                    .forEach(constant -> names(constant)
                            .forEach(name -> formerNames.add(
                                    new FormerName(FormerName.ofLabel(origin, constant.getName()), name))));
        }
    }

    /** The class, or the field and the getter of the attribute. */
    private List<? extends AnnotatedElement> elements(Origin origin) {
        Class<?> type = load(origin.className());
        String path = origin.attribute();
        if (type == null || path == null) {
            return type == null ? List.of() : List.of(type);
        }
        List<AnnotatedElement> members = List.of(type);
        for (String name : path.split("\\.")) {
            Class<?> holder = typeOf(members.get(0));
            members = holder == null ? List.of() : members(holder, name);
            if (members.isEmpty()) {
                return List.of();
            }
        }
        return members;
    }

    private static List<AnnotatedElement> members(Class<?> type, String name) {
        List<AnnotatedElement> members = new ArrayList<>();
        for (Class<?> owner = type; owner != null && members.isEmpty(); owner = owner.getSuperclass()) {
            Arrays.stream(owner.getDeclaredFields())
                    .filter(field -> field.getName().equals(name))
                    .forEach(members::add);
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                    .filter(method -> method.getName().equalsIgnoreCase("get" + name)
                            || method.getName().equalsIgnoreCase("is" + name))
                    .forEach(members::add);
        }
        return members;
    }

    private static @Nullable Class<?> typeOf(AnnotatedElement element) {
        if (element instanceof Class<?> type) {
            return type;
        }
        Type type = element instanceof Field field ? field.getGenericType() : ((Method) element).getGenericReturnType();
        if (type instanceof ParameterizedType collection) {
            Type[] arguments = collection.getActualTypeArguments();
            return arguments[arguments.length - 1] instanceof Class<?> item ? item : null;
        }
        return type instanceof Class<?> plain ? plain : null;
    }

    /** An attribute can be an enum, or an array or collection of one. */
    private static @Nullable Class<?> enumOf(Type type) {
        if (type instanceof ParameterizedType collection) {
            return Arrays.stream(collection.getActualTypeArguments())
                    .map(FormerNameReader::enumOf)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
        }
        Class<?> plain = type instanceof Class<?> known ? known : null;
        Class<?> element = plain != null && plain.isArray() ? plain.getComponentType() : plain;
        return element != null && element.isEnum() ? element : null;
    }

    private static List<String> names(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals(ANNOTATION)) {
                return List.of(value(annotation));
            }
        }
        return List.of();
    }

    private static String[] value(Annotation annotation) {
        try {
            Method value = annotation.annotationType().getMethod("value");
            value.setAccessible(true);
            return (String[]) value.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation.annotationType() + " has no array of names", e);
        }
    }

    /** Nothing for what is no class: an entity of a mapping file can be a map. */
    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
