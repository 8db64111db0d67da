package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path once per user.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    Binaries {
        requireNonNull(folder, "folder");
    }

    /** Unpacks into the user's cache, or into the folder of the server where the cache cannot be written. */
    static Binaries unpacked(Platform platform, Path serverFolder, Consumer<String> progress) {
        var archive = archive(platform);
        try {
            var name = platform.resource().replace(".txz", "") + "-" + checksum(archive);
            var cache = CacheFolder.find(serverFolder);
            var folder = cache.resolve(name);
            if (!Files.isDirectory(folder)) {
                progress.accept("Unpacking PostgreSQL into " + folder + " (once).");
                unpack(archive, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "embedded-unpack",
                    "PostgreSQL's binaries could not be unpacked: " + Folders.reason(e),
                    "Name a folder that can be written with AUTOGEN_CACHE=FOLDER.",
                    e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive(Platform platform) {
        var archive = Binaries.class.getClassLoader().getResource(platform.resource());
        if (archive == null) {
            throw new EmbeddedServerException(
                    "embedded-no-binaries",
                    "The class path holds no PostgreSQL for this platform (" + platform.resource() + ").",
                    "Add the artifact " + platform.artifact() + " to the class path, or give --url of a server.");
        }
        return archive;
    }

    /** Two versions never share a folder, whatever their archives are called. */
    private static String checksum(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        var crc = new CRC32();
        try (InputStream input = connection.getInputStream()) {
            crc.update(input.readAllBytes());
        }
        return Long.toHexString(crc.getValue());
    }

    /** Another process may do the same: each unpacks for itself, the first to be ready wins. */
    private static void unpack(URL archive, Path folder) throws IOException {
        var partial = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            try (InputStream input = new XZInputStream(archive.openStream())) {
                new TarReader(input, partial).unpack();
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(partial);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
