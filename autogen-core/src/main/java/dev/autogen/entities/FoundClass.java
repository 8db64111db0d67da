package dev.autogen.entities;

import java.nio.file.Path;
import java.util.List;

/**
 * A class of the mapping, found without loading it.
 *
 * @param entry the folder or jar it was found in
 * @param hibernateAnnotations Hibernate's annotations on the class and its members, by class name
 */
record FoundClass(String name, ClassKind kind, Path entry, List<String> hibernateAnnotations) {

    FoundClass {
        hibernateAnnotations = List.copyOf(hibernateAnnotations);
    }

    /** The package, empty for the unnamed one. */
    String packageName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    boolean isIn(List<String> packages) {
        return new PackageNames(packages).contain(packageName());
    }
}
