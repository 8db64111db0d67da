package dev.autogen.format;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The checksum that Flyway keeps of a file: of all its lines, without their ends. */
final class FlywayChecksum {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FlywayChecksum() {}

    static int of(Path file) {
        CRC32 checksum = new CRC32();
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            plain.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
        return (int) checksum.getValue();
    }
}
