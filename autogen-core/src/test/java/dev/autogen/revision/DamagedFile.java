package dev.autogen.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What editors, merges, networks and full disks do to a text. */
public final class DamagedFile {

    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "$$",
            "$a$",
            "E'",
            "U&'",
            "\\",
            "\\q\n",
            "/*",
            "*/",
            "--",
            ";",
            "(",
            ")",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\0",
            "\ufeff",
            "é",
            "𝒳",
            "COMMIT;",
            "BEGIN;",
            "[ ]",
            "[x]",
            ":",
            "-- autogen upgrade\n",
            "\n-- autogen downgrade\n",
            "\n-- autogen commit\n",
            "\n-- autogen no-transaction\n",
            "\n-- autogen todo: this\n",
            "\n-- autogen telepathy\n",
            "\n--autogen commit\n",
            "\n-- parents: a1b2c3\n",
            "<<<<<<< HEAD\n",
            " SELECT 7;",
            "-- nothing;\n",
            "/* ' */",
            "SELECT 1/0;");

    private DamagedFile() {}

    public static byte[] of(String text, int injuries, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < injuries; i++) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(20));
            bytes = switch (random.nextInt(7)) {
                case 0 -> Arrays.copyOf(bytes, from);
                case 1 -> joined(bytes, from, new byte[0], to);
                case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
                case 3 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, to);
                case 4 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, from);
                default ->
                    joined(
                            bytes,
                            from,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            from);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, head);
        joined.writeBytes(middle);
        joined.write(bytes, tail, bytes.length - tail);
        return joined.toByteArray();
    }
}
