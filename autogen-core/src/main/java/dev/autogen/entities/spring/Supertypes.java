package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;

/** Says what a class is, reading the files of its superclasses and interfaces wherever they are. */
final class Supertypes {

    private final Map<DotName, ClassInfo> known;

    private final Function<String, @Nullable InputStream> files;

    /**
     * @param known classes that were read already
     * @param files opens a class file by its path on the class path; null where there is none
     */
    Supertypes(Map<DotName, ClassInfo> known, Function<String, @Nullable InputStream> files) {
        this.known = new HashMap<>(known);
        this.files = requireNonNull(files, "files");
    }

    /** A class, if its file is there. */
    Optional<ClassInfo> find(DotName name) {
        ClassInfo found = known.get(name);
        if (found == null && !name.toString().startsWith("java.")) {
            found = read(name);
            if (found != null) {
                known.put(name, found);
            }
        }
        return Optional.ofNullable(found);
    }

    private @Nullable ClassInfo read(DotName name) {
        try (InputStream file = files.apply(pathOf(name))) {
            return file == null ? null : Index.singleClass(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Where the file of a class is on the class path. */
    static String pathOf(DotName name) {
        return name.toString().replace('.', '/') + ".class";
    }

    /** What beans of a type are to Spring Boot; a type may be several things. */
    Stream<BeanKind> kinds(DotName type) {
        Set<DotName> all = new HashSet<>();
        collect(type, all);
        return BeanKind.all().filter(kind -> all.stream().anyMatch(each -> kind.isOneOf(each.toString())));
    }

    private void collect(DotName type, Set<DotName> all) {
        if (all.add(type)) {
            find(type).ifPresent(info -> {
                info.interfaceNames().forEach(above -> collect(above, all));
                if (info.superName() != null) {
                    collect(info.superName(), all);
                }
            });
        }
    }
}
