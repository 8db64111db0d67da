package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Remembers in the build's folder what a check has looked at that found nothing, so that the next need not look at the same once more.
 * That holds as long as no database is asked, which may change without anybody noticing here.
 */
final class CheckMemory {

    private final Path file;

    private final String digest;

    /** @param file where it is kept; {@code mvn clean} forgets it */
    CheckMemory(Path file, String digest) {
        this.file = requireNonNull(file, "file");
        this.digest = requireNonNull(digest, "digest");
    }

    /**
     * Of all that a check without a database can depend on.
     *
     * @param folder of the module; its build's folder and modules below are left out
     * @param classpath folders are looked into, of libraries name, size and time count
     * @param elsewhere files and folders that settings name, be they in the folder or not
     * @param words everything else
     */
    static String digest(
            Path folder,
            Path buildFolder,
            Collection<Path> classpath,
            Collection<Path> elsewhere,
            Collection<String> words) {
        try {
            FileDigest digest = new FileDigest();
            words.forEach(digest::word);
            digest.module(folder, buildFolder);
            for (Path entry : classpath) {
                digest.entry(entry);
            }
            for (Path entry : elsewhere) {
                digest.entry(entry);
            }
            return digest.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everything is as it was when a check found nothing. */
    boolean isUnchanged() throws IOException {
        return Files.exists(file) && Files.readString(file, UTF_8).equals(digest);
    }

    /** The check found nothing. */
    void keep() throws IOException {
        Files.createDirectories(requireNonNull(file.getParent(), "parent"));
        Files.writeString(file, digest);
    }
}
