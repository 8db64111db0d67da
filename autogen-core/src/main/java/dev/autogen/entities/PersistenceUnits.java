package dev.autogen.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The persistence units of a class path, each with the folder or jar it lives in. */
final class PersistenceUnits {

    private static final String FILE = "META-INF/persistence.xml";

    /** @param root the folder or jar whose classes belong to the unit */
    record Rooted(PersistenceUnit unit, Path root) {}

    private PersistenceUnits() {}

    /** @throws EntityException when no unit has the name */
    static Rooted named(String name, ClassPath classpath) {
        List<Rooted> all = all(classpath);
        return all.stream()
                .filter(found -> found.unit().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all));
    }

    private static List<Rooted> all(ClassPath classpath) {
        List<Rooted> units = new ArrayList<>();
        for (Path entry : classpath.entries()) {
            URL file = file(entry);
            if (file != null) {
                PersistenceXml.read(file).forEach(unit -> units.add(new Rooted(unit, entry)));
            }
        }
        return units;
    }

    private static @Nullable URL file(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                Path file = entry.resolve(FILE);
                return Files.exists(file) ? file.toUri().toURL() : null;
            }
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                return jar.getEntry(FILE) == null ? null : new URL("jar:" + entry.toUri() + "!/" + FILE);
            }
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for " + entry, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private static EntityException unknown(String name, List<Rooted> all) {
        String found = all.isEmpty()
                ? "There is no " + FILE + " on the class path."
                : "There are: "
                        + all.stream()
                                .map(unit -> unit.unit().name() + " ("
                                        + XmlFile.describe(unit.unit().file()) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
        return new EntityException(
                "persistence-unit-unknown",
                "No persistence unit is called " + name + ". " + found,
                all.isEmpty()
                        ? "Add the folder or jar that has it to --classpath, or use --packages instead of a unit."
                        : "Name one of these: --persistence-unit "
                                + all.get(0).unit().name());
    }
}
