package dev.autogen.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A checksum of files and words. */
final class FileDigest {

    /** Of larger files size and time count. */
    private static final long LARGEST_READ = 1 << 20;

    private final MessageDigest digest;

    FileDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void word(String word) {
        bytes(word.getBytes(UTF_8));
    }

    /** With its length, so that what is moved from one word to the next is seen. */
    private void bytes(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** The files of a module, without what the build makes, hidden folders, and other modules. */
    void module(Path folder, Path buildFolder) throws IOException {
        for (Path child : children(folder)) {
            boolean isFolder = Files.isDirectory(child);
            if (!isFolder) {
                file(child);
            } else if (!child.equals(buildFolder)
                    && !child.getFileName().toString().startsWith(".")
                    && Files.notExists(child.resolve("pom.xml"))) {
                module(child, buildFolder);
            }
        }
    }

    /** A folder with all in it, a file, or the absence of either. */
    void entry(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            word(entry.toString());
            for (Path child : children(entry)) {
                entry(child);
            }
        } else if (Files.exists(entry)) {
            file(entry);
        } else {
            word(entry + " is not there");
        }
    }

    private void file(Path file) throws IOException {
        word(file.toString());
        if (Files.isRegularFile(file)
                && Files.size(file) <= LARGEST_READ
                && !file.toString().endsWith(".jar")) {
            bytes(Files.readAllBytes(file));
        } else {
            word(Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
