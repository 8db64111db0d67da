package dev.autogen.entities;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.jandex.ClassInfo;

/**
 * What a class path, or one entry of it, has for Hibernate to map.
 *
 * @param classes in the order of the class path
 * @param packageInfos packages with annotations of JPA or Hibernate
 * @param ormFiles {@code META-INF/orm.xml}, which JPA reads unasked
 * @param hbmFiles {@code *.hbm.xml}, which somebody has to ask for
 * @param javaxEntities entities of JPA 2, which no Hibernate since 6 reads
 * @param springClasses classes that may say something about the entities of a Spring Boot application
 */
record FoundMappings(
        List<FoundClass> classes,
        List<String> packageInfos,
        List<URL> ormFiles,
        List<URL> hbmFiles,
        List<String> javaxEntities,
        List<ClassInfo> springClasses) {

    FoundMappings {
        classes = List.copyOf(classes);
        packageInfos = List.copyOf(packageInfos);
        ormFiles = List.copyOf(ormFiles);
        hbmFiles = List.copyOf(hbmFiles);
        javaxEntities = List.copyOf(javaxEntities);
        springClasses = List.copyOf(springClasses);
    }

    /** All entries together; of two classes with one name the first counts, as it does for a class loader. */
    static FoundMappings merge(List<FoundMappings> entries) {
        Map<String, FoundClass> classes = new LinkedHashMap<>();
        List<String> packageInfos = new ArrayList<>();
        List<URL> ormFiles = new ArrayList<>();
        List<URL> hbmFiles = new ArrayList<>();
        List<String> javaxEntities = new ArrayList<>();
        List<ClassInfo> springClasses = new ArrayList<>();
        for (FoundMappings entry : entries) {
            entry.classes.forEach(found -> classes.putIfAbsent(found.name(), found));
            packageInfos.addAll(entry.packageInfos);
            ormFiles.addAll(entry.ormFiles);
            hbmFiles.addAll(entry.hbmFiles);
            javaxEntities.addAll(entry.javaxEntities);
            springClasses.addAll(entry.springClasses);
        }
        return new FoundMappings(
                List.copyOf(classes.values()),
                packageInfos.stream().distinct().toList(),
                ormFiles,
                hbmFiles,
                javaxEntities,
                springClasses);
    }

    /** The same in the order of the files they were found in, whatever order these were read in. */
    FoundMappings inOrder() {
        return new FoundMappings(
                sorted(classes, found -> fileOf(found.name())),
                sorted(packageInfos, name -> fileOf(name + ".package-info")),
                sorted(ormFiles, URL::toExternalForm),
                sorted(hbmFiles, URL::toExternalForm),
                sorted(javaxEntities, FoundMappings::fileOf),
                sorted(springClasses, type -> fileOf(type.name().toString())));
    }

    private static String fileOf(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> key) {
        return items.stream().sorted(Comparator.comparing(key)).toList();
    }

    List<String> names(ClassKind kind) {
        return classes.stream()
                .filter(found -> found.kind() == kind)
                .map(FoundClass::name)
                .toList();
    }

    boolean isEmpty() {
        return names(ClassKind.ENTITY).isEmpty() && ormFiles.isEmpty();
    }
}
