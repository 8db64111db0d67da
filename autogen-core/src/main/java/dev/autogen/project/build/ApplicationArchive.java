package dev.autogen.project.build;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An application packed with its libraries: the jar or war of Spring Boot, or any war.
 *
 * @param file the archive, or the folder it was unpacked into
 * @param classes where its classes are in it, with a slash at the end
 * @param libraries where its libraries are in it, likewise
 * @param startClass the class it starts with, or null
 * @param springBoot whether Spring Boot packed it
 */
public record ApplicationArchive(
        Path file,
        String classes,
        String libraries,
        @Nullable String startClass,
        boolean springBoot) {

    private static final Attributes.Name CLASSES = new Attributes.Name("Spring-Boot-Classes");

    private static final Attributes.Name LIBRARIES = new Attributes.Name("Spring-Boot-Lib");

    private static final Attributes.Name START = new Attributes.Name("Start-Class");

    public ApplicationArchive {
        requireNonNull(file, "file");
        requireNonNull(classes, "classes");
        requireNonNull(libraries, "libraries");
    }

    /**
     * What a file or folder is, if it is an application packed with its libraries.
     *
     * @throws AutogenException for a file that cannot be read
     */
    public static Optional<ApplicationArchive> of(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return ofFolder(file);
            }
            return Files.isRegularFile(file) ? ofFile(file) : Optional.empty();
        } catch (ZipException notAnArchive) {
            // Whoever reads the class path says so.
            return Optional.empty();
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", "Cannot read " + file + ": " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** As images are made of the layers of a jar. */
    private static Optional<ApplicationArchive> ofFolder(Path folder) throws IOException {
        Path manifest = folder.resolve(JarFile.MANIFEST_NAME);
        if (Files.isDirectory(folder.resolve("BOOT-INF/classes")) && Files.notExists(manifest)) {
            return Optional.of(new ApplicationArchive(folder, "BOOT-INF/classes/", "BOOT-INF/lib/", null, true));
        }
        if (Files.notExists(manifest)) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(manifest)) {
            return of(
                    folder,
                    new Manifest(content).getMainAttributes(),
                    Files.isDirectory(folder.resolve("WEB-INF/classes")));
        }
    }

    private static Optional<ApplicationArchive> ofFile(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return of(file, attributes, jar.getEntry("WEB-INF/classes/") != null);
        }
    }

    private static Optional<ApplicationArchive> of(Path file, Attributes attributes, boolean web) {
        String classes = attributes.getValue(CLASSES);
        String libraries = attributes.getValue(LIBRARIES);
        if (classes == null || libraries == null) {
            return web
                    ? Optional.of(new ApplicationArchive(file, "WEB-INF/classes/", "WEB-INF/lib/", null, false))
                    : Optional.empty();
        }
        return Optional.of(
                new ApplicationArchive(file, slashed(classes), slashed(libraries), attributes.getValue(START), true));
    }

    private static String slashed(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }

    /** The file's own name. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** The path of the start class's package, with a slash at the end; empty where it is not known. */
    String startPackage() {
        String name = startClass == null ? "" : startClass;
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot).replace('.', '/') + "/";
    }
}
