package dev.autogen.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks a tar archive: folders, files and symbolic links, with short (ustar) or long (GNU) names. */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int MAGIC_START = 257;
    private static final int PREFIX_START = 345;
    private static final int PREFIX_LENGTH = 155;

    private final InputStream input;
    private final Path target;

    private String longName = "";
    private String longLink = "";

    TarReader(InputStream input, Path target) {
        this.input = requireNonNull(input, "input");
        this.target = target.toAbsolutePath().normalize();
    }

    void unpack() throws IOException {
        for (var header = input.readNBytes(BLOCK); isEntry(header); header = input.readNBytes(BLOCK)) {
            unpack(header, octal(header, 124, 12));
        }
    }

    private void unpack(byte[] header, long size) throws IOException {
        switch (header[156]) {
            case 'L' -> longName = content(size);
            case 'K' -> longLink = content(size);
            case '5' -> Files.createDirectories(place(name(header)));
            case '2' -> link(place(name(header)), longLink.isEmpty() ? text(header, 157, 100) : longLink);
            case '0', 0 -> file(place(name(header)), size, octal(header, 100, 8));
            default -> throw new IOException("Kind '" + (char) header[156] + "' of tar entry " + name(header));
        }
        if (header[156] != 'L' && header[156] != 'K') {
            longName = "";
            longLink = "";
        }
    }

    private static boolean isEntry(byte[] header) throws EOFException {
        if (header.length < BLOCK) {
            throw new EOFException("The tar archive ends in the middle");
        }
        return header[0] != 0;
    }

    private String name(byte[] header) {
        if (!longName.isEmpty()) {
            return longName;
        }
        // GNU's own format, whose magic ends in spaces, keeps times where ustar keeps the prefix.
        boolean ustar = text(header, MAGIC_START, 5).equals("ustar") && header[MAGIC_START + 5] == 0;
        var prefix = ustar ? text(header, PREFIX_START, PREFIX_LENGTH) : "";
        return (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
    }

    /** Refuses names that lead out of the folder. */
    private Path place(String name) throws IOException {
        var place = target.resolve(name).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("A tar entry leads out of its folder: " + name);
        }
        return place;
    }

    private Path parent(Path place) {
        return requireNonNullElse(place.getParent(), target);
    }

    private void link(Path place, String to) throws IOException {
        if (!parent(place).resolve(to).normalize().startsWith(target)) {
            throw new IOException("A link of the tar archive leads out of its folder: " + to);
        }
        Files.createDirectories(parent(place));
        Files.createSymbolicLink(place, Path.of(to));
    }

    private void file(Path place, long size, long mode) throws IOException {
        Files.createDirectories(parent(place));
        try (var output = Files.newOutputStream(place)) {
            var buffer = new byte[64 * 1024];
            for (long left = size; left > 0; ) {
                int read = input.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) {
                    throw new EOFException("The tar archive ends in the middle of " + place.getFileName());
                }
                output.write(buffer, 0, read);
                left -= read;
            }
        }
        skipPadding(size);
        var executable = (mode & 0100) != 0;
        var permissions = PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
        Files.getFileAttributeView(place, PosixFileAttributeView.class).setPermissions(permissions);
    }

    private String content(long size) throws IOException {
        var content = new String(input.readNBytes((int) size), UTF_8);
        skipPadding(size);
        return content.endsWith("\0") ? content.substring(0, content.length() - 1) : content;
    }

    private void skipPadding(long size) throws IOException {
        input.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, UTF_8).strip();
    }

    private static long octal(byte[] header, int start, int length) {
        var digits = text(header, start, length);
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
