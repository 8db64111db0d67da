package dev.autogen.entities;

import dev.autogen.entities.spring.SpringMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Gathers what one entry of a class path has for a mapping. */
final class MappingCollector {

    static final String ORM_FILE = "META-INF/orm.xml";

    static final String HBM_SUFFIX = ".hbm.xml";

    private static final String PACKAGE_INFO = "package-info.class";

    private static final int MAGIC_AND_VERSION = 8;

    /** Java 1.1 had class files of version 45; every release since counts one up. */
    private static final int VERSION_OF_JAVA_0 = 44;

    private final Path entry;
    private final Indexer indexer = new Indexer();
    private final List<String> candidates = new ArrayList<>();
    private final List<String> packageInfos = new ArrayList<>();
    private final List<URL> ormFiles = new ArrayList<>();
    private final List<URL> hbmFiles = new ArrayList<>();
    private final List<String> javaxEntities = new ArrayList<>();
    private final List<String> springClasses = new ArrayList<>();

    MappingCollector(Path entry) {
        this.entry = entry;
    }

    FoundMappings found() {
        Index index = indexer.complete();
        return new FoundMappings(
                mapped(index),
                packageInfos,
                ormFiles,
                hbmFiles,
                javaxEntities,
                springClasses.stream()
                        .flatMap(name -> Stream.ofNullable(index.getClassByName(name)))
                        .toList());
    }

    void mappingFile(String name, URL file) {
        if (name.equals(ORM_FILE)) {
            ormFiles.add(file);
        } else {
            hbmFiles.add(file);
        }
    }

    /** Most classes have nothing to do with a mapping; a look at their constants is enough to know. */
    void classFile(String path, byte[] bytes) {
        String constants = new String(bytes, StandardCharsets.ISO_8859_1);
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (path.endsWith(PACKAGE_INFO)) {
            if (constants.contains("Ljakarta/persistence/") || constants.contains("Lorg/hibernate/annotations/")) {
                packageInfos.add(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
            }
            return;
        }
        boolean spring = SpringMarks.areIn(constants);
        boolean mapped = Stream.of(ClassKind.values()).anyMatch(kind -> constants.contains(kind.descriptor()));
        if (mapped) {
            candidates.add(name);
        }
        if (spring) {
            springClasses.add(name);
        }
        if (mapped || spring) {
            index(name, bytes);
            return;
        }
        if (constants.contains("Ljavax/persistence/Entity;")) {
            javaxEntities.add(name);
        }
    }

    private void index(String name, byte[] bytes) {
        checkVersion(name, bytes);
        try {
            indexer.index(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new EntityException(
                    "class-unreadable",
                    name + " in " + entry + " is no readable class file.",
                    "Compile it again.",
                    name,
                    e);
        }
    }

    /** A candidate may only refer to the annotation, or carry it on a class nested in it. */
    private List<FoundClass> mapped(Index index) {
        List<FoundClass> mapped = new ArrayList<>();
        for (String name : candidates) {
            ClassInfo info = index.getClassByName(name);
            for (ClassKind kind : ClassKind.values()) {
                if (info != null && info.hasDeclaredAnnotation(kind.annotation())) {
                    mapped.add(new FoundClass(name, kind, entry, hibernateAnnotations(info)));
                    break;
                }
            }
        }
        return mapped;
    }

    private void checkVersion(String name, byte[] bytes) {
        int version = bytes.length < MAGIC_AND_VERSION ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        int release = version - VERSION_OF_JAVA_0;
        int running = Runtime.version().feature();
        if (release > running) {
            throw new EntityException(
                    "class-version",
                    name + " in " + entry + " is compiled for Java " + release + ", and this is Java " + running + ".",
                    "Run Autogen with Java " + release + " or newer (JAVA_HOME).",
                    name,
                    null);
        }
    }

    private static List<String> hibernateAnnotations(ClassInfo info) {
        return info.annotationsMap().keySet().stream()
                .map(DotName::toString)
                .filter(annotation -> annotation.startsWith("org.hibernate."))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
