package dev.autogen.entities.spring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** The classes of an application that Spring finds: those below the packages it scans, and those they import. */
final class SpringClasses {

    static final Set<String> APPLICATION = Set.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration",
            "org.springframework.boot.autoconfigure.AutoConfigurationPackage");

    static final String BOOT_APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private static final String COMPONENT_SCAN = "org.springframework.context.annotation.ComponentScan";

    private static final String IMPORT = "org.springframework.context.annotation.Import";

    private final Map<DotName, ClassInfo> all = new LinkedHashMap<>();

    private final Annotations annotations = new Annotations(all);

    private final Set<String> scanned = new HashSet<>();

    private final Set<DotName> imported = new HashSet<>();

    /** @param classes of the application, as far as {@link SpringMarks} finds them interesting */
    SpringClasses(List<ClassInfo> classes) {
        classes.forEach(type -> all.putIfAbsent(type.name(), type));
        all.values().forEach(this::lead);
    }

    private void lead(ClassInfo type) {
        for (AnnotationInstance annotation : annotations.of(type)) {
            String name = annotation.name().toString();
            List<String> packages = name.equals(BOOT_APPLICATION)
                    ? Annotations.packages(annotation, "scanBasePackages", "scanBasePackageClasses")
                    : name.equals(COMPONENT_SCAN)
                            ? Annotations.packages(annotation, "value", "basePackages", "basePackageClasses")
                            : null;
            if (packages != null) {
                scanned.addAll(packages.isEmpty() ? List.of(Annotations.packageOf(type.name())) : packages);
            }
            if (name.equals(IMPORT)) {
                Stream.of(annotation.value().asClassArray()).map(Type::name).forEach(imported::add);
            }
        }
    }

    Map<DotName, ClassInfo> all() {
        return all;
    }

    Annotations annotations() {
        return annotations;
    }

    /** In order of their names. */
    Stream<ClassInfo> found() {
        return all.values().stream()
                .filter(type -> !type.isAnnotation() && isFound(type))
                .sorted((one, other) -> one.name().compareTo(other.name()));
    }

    /** Where nothing is known to be scanned, or a placeholder says what, everything may be found. */
    private boolean isFound(ClassInfo type) {
        String name = type.name().toString();
        return scanned.isEmpty()
                || imported.contains(type.name())
                || annotations.has(type, APPLICATION)
                || scanned.stream()
                        .anyMatch(each -> each.isEmpty()
                                || each.contains("$")
                                || each.contains("*")
                                || name.startsWith(each + "."));
    }
}
