package dev.autogen.entities.spring;

import java.util.List;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;

/** The packages in which Spring Boot looks for entities: those of {@code @EntityScan}, else that of the application. */
final class EntityScans {

    /** Up to Spring Boot 3, and since 4. */
    private static final Set<String> ENTITY_SCAN = Set.of(
            "org.springframework.boot.autoconfigure.domain.EntityScan",
            "org.springframework.boot.persistence.autoconfigure.EntityScan");

    private EntityScans() {}

    static List<ScannedPackages> of(SpringClasses classes) {
        List<ScannedPackages> scans = of(classes, ENTITY_SCAN, "value", "basePackages", "basePackageClasses");
        return scans.isEmpty() ? of(classes, SpringClasses.APPLICATION, "basePackages", "basePackageClasses") : scans;
    }

    private static List<ScannedPackages> of(SpringClasses classes, Set<String> names, String... members) {
        return classes.found()
                .flatMap(type -> classes.annotations().find(type, names).stream()
                        .map(annotation -> of(type, annotation, members)))
                .toList();
    }

    private static ScannedPackages of(ClassInfo type, AnnotationInstance annotation, String... members) {
        List<String> named = Annotations.packages(annotation, members);
        return new ScannedPackages(
                named.isEmpty() ? List.of(Annotations.packageOf(type.name())) : named,
                "@" + annotation.name().withoutPackagePrefix() + " of " + type.name());
    }
}
