package dev.autogen.revision;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The text of a file: UTF-8 without a byte order mark, its lines ended by LF. Windows checkouts with CRLF read the same. */
final class SourceText {

    /** Stands for what is not UTF-8, or for itself. */
    private static final char REPLACEMENT = '\ufffd';

    private SourceText() {}

    static String decode(Path path, byte[] bytes) {
        refuseByteOrderMark(path, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            text = decodeStrictly(path, bytes);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw at(
                    path,
                    text,
                    nul,
                    "nul-character",
                    "there is a NUL character, which PostgreSQL cannot store",
                    "Remove it; a file full of them was saved as UTF-16 or cut off by a full disk.");
        }
        return lineFeeds(path, text);
    }

    /** For a text that may hold what is not UTF-8. */
    private static String decodeStrictly(Path path, byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw at(
                    path,
                    text,
                    text.length(),
                    "not-utf8",
                    "byte " + input.position() + " is not UTF-8",
                    "Save the file as UTF-8.");
        }
        return text;
    }

    private static void refuseByteOrderMark(Path path, byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        String mark = first == 0xef && second == 0xbb
                ? "a byte order mark"
                : (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)
                        ? "the byte order mark of UTF-16"
                        : null;
        if (mark != null) {
            throw new MigrationFileException(
                    "byte-order-mark", path, 1, 1, "the file starts with " + mark, "Save it as UTF-8 without one.");
        }
    }

    private static String lineFeeds(Path path, String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        String lines = text.replace("\r\n", "\n");
        int lonely = lines.indexOf('\r');
        if (lonely >= 0) {
            // PostgreSQL ends a comment there; a reader of the file does not see it.
            throw at(
                    path,
                    lines,
                    lonely,
                    "lone-carriage-return",
                    "there is a carriage return without a line feed",
                    "Save the file with LF line ends; in a literal, write E'\\r'.");
        }
        return lines;
    }

    private static MigrationFileException at(
            Path path, String text, int offset, String code, String message, String nextStep) {
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - text.lastIndexOf('\n', offset - 1);
        return new MigrationFileException(code, path, line, column, message, nextStep);
    }
}
