package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Finds out from its jar which version of Hibernate there is; none of its classes is loaded. */
final class HibernateJar {

    /** In every version since the first. */
    static final String MARKER = "org/hibernate/SessionFactory.class";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private HibernateJar() {}

    /**
     * The version of the application's own Hibernate.
     *
     * @param entry the folder or jar of its class path that has it
     * @throws EntityException when it is none that reads entities
     */
    static HibernateVersion version(Path entry) {
        String number;
        try {
            number = Files.isDirectory(entry) ? inFolder(entry) : inJar(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
        if (number == null) {
            throw new EntityException(
                    "hibernate-unsupported",
                    entry + " has the classes of Hibernate, and nothing that tells which version they are."
                            + " Autogen reads entities with Hibernate " + HibernateVersion.SUPPORTED + ".",
                    "Put the jar of hibernate-core itself on --classpath, before " + entry.getFileName() + ".");
        }
        return new HibernateVersion(number, entry, false).requireSupported();
    }

    /** The version that Autogen brings. */
    static HibernateVersion shipped(ClassLoader host) {
        try {
            URLConnection marker =
                    requireNonNull(host.getResource(MARKER), MARKER).openConnection();
            String number = marker instanceof JarURLConnection jar ? number(jar.getManifest()) : null;
            return new HibernateVersion(number == null ? "of unknown version" : number, null, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the manifest of Hibernate", e);
        }
    }

    private static @Nullable String inFolder(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (Files.notExists(manifest)) {
            return null;
        }
        try (InputStream content = Files.newInputStream(manifest)) {
            return number(new Manifest(content));
        }
    }

    private static @Nullable String inJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return number(file.getManifest());
        }
    }

    /** A jar that Hibernate was copied into tells the version of something else. */
    private static @Nullable String number(@Nullable Manifest manifest) {
        if (manifest == null) {
            return null;
        }
        Attributes attributes = manifest.getMainAttributes();
        String title = attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE);
        return title != null && title.startsWith("hibernate-core")
                ? attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION)
                : null;
    }
}
