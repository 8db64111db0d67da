package dev.autogen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A history as a large team leaves it: a line from which others branch off and into which they are merged. */
final class ManyRevisions {

    private static final Instant FIRST = Instant.parse("2020-01-01T08:00:00Z");

    private final int size;

    private final int mergeEvery;

    /** @param mergeEvery of so many revisions the last is a merge; the others stand on two lines in turn */
    ManyRevisions(int size, int mergeEvery) {
        this.size = size;
        this.mergeEvery = mergeEvery;
    }

    /** Twelve hexadecimal characters, in no order. */
    static String id(int number) {
        long mixed = (number + 1) * 0x9e3779b97f4a7c15L;
        return String.format("%012x", mixed >>> 16);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String line = "";
        String branch = "";
        for (int i = 0; i < size; i++) {
            String id = id(i);
            int phase = i % mergeEvery;
            if (i == 0) {
                write(folder, i, List.of());
                line = id;
                branch = id;
            } else if (phase == mergeEvery - 1) {
                write(folder, i, List.of(line, branch));
                line = id;
                branch = id;
            } else if (phase % 2 == 0) {
                write(folder, i, List.of(branch));
                branch = id;
            } else {
                write(folder, i, List.of(line));
                line = id;
            }
        }
    }

    private static void write(Path folder, int number, List<String> parents) throws IOException {
        Files.writeString(folder.resolve(id(number) + "_change_number_" + number + ".sql"), text(number, parents));
    }

    private static String text(int number, List<String> parents) {
        return """
                -- autogen revision %1$s
                -- parents: %2$s
                -- created: %3$s
                -- message: change number %4$d
                --
                -- Changes
                --   + column orders.c%4$d varchar(255)    com.acme.Order#c%4$d
                --   - column orders.d%4$d varchar(64)
                --
                -- Hazards
                --   [x] AG201 data loss: drops column orders.d%4$d; versions that still read it will fail
                --       AG104 lock: ACCESS EXCLUSIVE on orders, brief

                -- autogen upgrade

                ALTER TABLE orders ADD COLUMN c%4$d varchar(255);
                ALTER TABLE orders DROP COLUMN d%4$d;

                -- autogen downgrade

                ALTER TABLE orders ADD COLUMN d%4$d varchar(64);
                ALTER TABLE orders DROP COLUMN c%4$d;
                """.formatted(
                        id(number), String.join(", ", parents), FIRST.plus(Duration.ofMinutes(7L * number)), number);
    }
}
