package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jboss.jandex.ClassInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of a Spring Boot application say about its entities.
 *
 * @param scans where Spring Boot looks for entities; empty where no class says so
 * @param beans that have a say in the schema
 */
public record SpringApplication(List<ScannedPackages> scans, List<SpringBean> beans) {

    public SpringApplication {
        scans = List.copyOf(scans);
        beans = List.copyOf(beans);
    }

    /**
     * Reads it.
     *
     * @param classes of the application, as far as {@link SpringMarks} finds them interesting
     * @param files opens a class file by its path on the class path; null where there is none
     */
    public static SpringApplication of(List<ClassInfo> classes, Function<String, @Nullable InputStream> files) {
        SpringClasses found = new SpringClasses(classes);
        return new SpringApplication(
                EntityScans.of(found), new SpringBeans(found, requireNonNull(files, "files")).all());
    }

    /** All packages in which entities are looked for; empty for everywhere, also where a bean decides about them in its code. */
    public List<String> packages() {
        if (!of(BeanKind.FACTORY).isEmpty() || !of(BeanKind.MANAGED_TYPES).isEmpty()) {
            return List.of();
        }
        List<String> all = scans.stream()
                .flatMap(scan -> scan.packages().stream())
                .distinct()
                .toList();
        return all.contains("") ? List.of() : all;
    }

    /** What says so, for messages. */
    public String places() {
        return String.join(", ", scans.stream().map(ScannedPackages::place).toList());
    }

    /** The beans of a kind that Spring takes: the primary one, where one is. */
    public List<SpringBean> of(BeanKind kind) {
        List<SpringBean> all =
                beans.stream().filter(bean -> bean.kind() == kind).toList();
        List<SpringBean> primary = all.stream().filter(SpringBean::primary).toList();
        return primary.isEmpty() ? all : primary;
    }
}
