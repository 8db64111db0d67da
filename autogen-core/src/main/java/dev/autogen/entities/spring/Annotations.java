package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** The annotations of classes, those on the application's own annotations included. */
final class Annotations {

    /** What Spring accepts between the packages of one text. */
    private static final Pattern DELIMITERS = Pattern.compile("[,; \t\n]+");

    private final Map<DotName, ClassInfo> known;

    /** @param known classes by their names, annotations among them */
    Annotations(Map<DotName, ClassInfo> known) {
        this.known = requireNonNull(known, "known");
    }

    /** All of a class or method, the nearest first. */
    List<AnnotationInstance> of(AnnotationTarget target) {
        return collect(target, new HashSet<>()).toList();
    }

    private Stream<AnnotationInstance> collect(AnnotationTarget target, Set<DotName> seen) {
        return target.declaredAnnotations().stream()
                .filter(annotation -> seen.add(annotation.name()))
                .flatMap(annotation -> {
                    ClassInfo type = known.get(annotation.name());
                    return type == null
                            ? Stream.of(annotation)
                            : Stream.concat(Stream.of(annotation), collect(type, seen));
                });
    }

    Optional<AnnotationInstance> find(ClassInfo type, Set<String> names) {
        return of(type).stream()
                .filter(annotation -> names.contains(annotation.name().toString()))
                .findFirst();
    }

    boolean has(AnnotationTarget target, Set<String> names) {
        return of(target).stream()
                .anyMatch(annotation -> names.contains(annotation.name().toString()));
    }

    /**
     * The packages an annotation names, as texts and by classes in them.
     *
     * @param names its members
     */
    static List<String> packages(AnnotationInstance annotation, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(annotation.value(name)))
                .flatMap(Annotations::packages)
                .toList();
    }

    private static Stream<String> packages(AnnotationValue value) {
        return value.componentKind() == AnnotationValue.Kind.CLASS
                ? Stream.of(value.asClassArray()).map(Type::name).map(Annotations::packageOf)
                : Stream.of(value.asStringArray())
                        .flatMap(DELIMITERS::splitAsStream)
                        .filter(name -> !name.isEmpty());
    }

    static String packageOf(DotName type) {
        String name = type.toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
