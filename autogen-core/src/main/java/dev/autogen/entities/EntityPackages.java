package dev.autogen.entities;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The packages of compiled classes that hold entities; nothing is loaded. */
public final class EntityPackages {

    private EntityPackages() {}

    /** The packages, in order of name, without those below another one of them. */
    public static List<String> of(Collection<Path> classFolders) {
        TreeSet<String> all = new TreeSet<>();
        FoundMappings found = new ClassPathScanner(List.of()).scan(List.copyOf(classFolders));
        found.classes().stream()
                .filter(type -> type.kind() == ClassKind.ENTITY)
                .map(FoundClass::packageName)
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        return all.stream()
                .filter(name -> all.stream().noneMatch(other -> name.startsWith(other + ".")))
                .toList();
    }
}
