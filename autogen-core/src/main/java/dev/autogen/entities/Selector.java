package dev.autogen.entities;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Decides which classes and files are the mapping. */
final class Selector {

    /** What Hibernate itself asks before it looks at classes that a unit does not list. */
    private static final String SCANNER_SERVICE =
            "META-INF/services/org.hibernate.boot.archive.scan.spi.ScannerFactory";

    private final EntitySource source;
    private final ClassPath classpath;
    private final ApplicationClassLoader loader;

    Selector(EntitySource source, ClassPath classpath, ApplicationClassLoader loader) {
        this.source = source;
        this.classpath = classpath;
        this.loader = loader;
    }

    Selection select() {
        Selection selection = decide();
        selection.mappingFiles().forEach(XmlFile::parse);
        return selection;
    }

    private Selection decide() {
        if (source.persistenceUnit() != null) {
            return ofPersistenceUnit(PersistenceUnits.named(source.persistenceUnit(), classpath));
        }
        List<String> listed = listedByHibernateConfig();
        if (!listed.isEmpty()) {
            return new Selection(
                    listed,
                    List.of(),
                    explicitMappingFiles(),
                    source.hibernateConfig(),
                    source.settings(),
                    String.valueOf(source.hibernateConfig()),
                    seenInFolders(),
                    "not listed in " + source.hibernateConfig(),
                    null,
                    Map.of(),
                    List.of());
        }
        return ofPackages();
    }

    /** The own jars are read whole where what Spring says has to be found in them, or nothing says which packages count. */
    private Selection ofPackages() {
        boolean whole = source.spring() != null && !source.own().isEmpty()
                || source.packages().isEmpty();
        List<Path> jars =
                classpath.entries().stream().filter(Files::isRegularFile).toList();
        List<Path> readWhole =
                jars.stream().filter(jar -> whole && source.isOwn(jar)).toList();
        FoundMappings folders = seenInFolders();
        FoundMappings own = FoundMappings.merge(List.of(folders, new ClassPathScanner(List.of()).scan(readWhole)));
        // Where it is not known which jars are the application's, those of Spring would have their say, too.
        SpringEntities spring = SpringEntities.of(
                source, source.own().isEmpty() ? folders.springClasses() : own.springClasses(), loader);
        List<String> packages = spring.packages();
        FoundMappings others = packages.isEmpty()
                ? FoundMappings.merge(List.of())
                : new ClassPathScanner(packages)
                        .scan(jars.stream()
                                .filter(jar -> !readWhole.contains(jar))
                                .toList());
        FoundMappings seen = FoundMappings.merge(List.of(own, others));
        return new Selection(
                seen.classes().stream()
                        .filter(found -> found.isIn(packages))
                        .map(FoundClass::name)
                        .toList(),
                seen.packageInfos(),
                Stream.concat(explicitMappingFiles().stream(), seen.ormFiles().stream())
                        .toList(),
                source.hibernateConfig(),
                source.settings(),
                null,
                seen,
                "outside of " + spring.words(""),
                packages.isEmpty() ? null : spring.words(" and below"),
                spring.naming(),
                spring.notes());
    }

    private Selection ofPersistenceUnit(PersistenceUnits.Rooted found) {
        PersistenceUnit unit = found.unit();
        List<String> classes = new ArrayList<>(unit.classes());
        List<Path> scanned = new ArrayList<>(
                unit.jarFiles().stream().map(jar -> jarFile(jar, found.root())).toList());
        if (unit.scanned() && (classes.isEmpty() || loader.findResource(SCANNER_SERVICE) != null)) {
            scanned.add(found.root());
        }
        FoundMappings root = new ClassPathScanner(List.of()).scan(found.root());
        FoundMappings members = new ClassPathScanner(List.of()).scan(scanned);
        members.classes().forEach(member -> classes.add(member.name()));
        List<URL> files = new ArrayList<>(unit.mappingFiles().stream()
                .map(name -> mappingFile(name, XmlFile.describe(unit.file())))
                .toList());
        files.addAll(members.hbmFiles());
        files.addAll(root.ormFiles());
        files.addAll(explicitMappingFiles());
        Map<String, String> settings = new HashMap<>(unit.properties());
        settings.putAll(source.settings());
        return new Selection(
                classes,
                members.packageInfos(),
                files,
                source.hibernateConfig(),
                settings,
                XmlFile.describe(unit.file()),
                FoundMappings.merge(List.of(seenInFolders(), root, members)),
                "not in the persistence unit " + unit.name(),
                null,
                Map.of(),
                List.of());
    }

    private FoundMappings seenInFolders() {
        return new ClassPathScanner(List.of())
                .scan(classpath.entries().stream().filter(Files::isDirectory).toList());
    }

    /** The classes and resources a {@code hibernate.cfg.xml} maps; empty when there is none, or it has only settings. */
    private List<String> listedByHibernateConfig() {
        Path config = source.hibernateConfig();
        if (config == null) {
            return List.of();
        }
        if (Files.notExists(config)) {
            throw new EntityException(
                    "hibernate-config-missing", "There is no file " + config + ".", "Correct --hibernate-config.");
        }
        NodeList mappings = XmlFile.parse(url(config)).getElementsByTagNameNS("*", "mapping");
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < mappings.getLength(); i++) {
            Element mapping = (Element) mappings.item(i);
            // Resources, files and packages are found by Hibernate; their names tell only that the file lists
            // something.
            classes.add(mapping.getAttribute("class"));
            String resource = mapping.getAttribute("resource");
            if (!resource.isEmpty()) {
                XmlFile.parse(mappingFile(resource, config.toString()));
            }
        }
        return classes;
    }

    private List<URL> explicitMappingFiles() {
        return source.mappingFiles().stream()
                .map(name -> mappingFile(name, "the settings"))
                .toList();
    }

    private URL mappingFile(String name, String namedBy) {
        URL file = existingFile(name);
        if (file == null) {
            file = loader.getResource(name);
        }
        if (file == null) {
            throw new EntityException(
                    "mapping-file-missing",
                    "The mapping file " + name + ", named by " + namedBy
                            + ", is neither a file nor a resource on the class path.",
                    "Correct the name, or add the folder or jar that has it to --classpath.");
        }
        return file;
    }

    private static @Nullable URL existingFile(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? url(path) : null;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private static Path jarFile(String name, Path root) {
        Path jar = name.startsWith("file:")
                ? Path.of(URI.create(name))
                : Objects.requireNonNullElse(root.getParent(), Path.of(""))
                        .resolve(name.replace('/', File.separatorChar));
        if (Files.notExists(jar)) {
            throw new EntityException(
                    "classpath-entry-missing",
                    "The jar file " + name + ", named by the persistence unit in " + root + ", does not exist.",
                    "Correct <jar-file> in META-INF/persistence.xml.");
        }
        return jar;
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for " + file, e);
        }
    }
}
