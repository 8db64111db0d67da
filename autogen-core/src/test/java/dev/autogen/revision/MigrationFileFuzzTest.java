package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damages migration files at random: each one is refused by line and column, or read to the last character.
 * {@code -Dautogen.fuzz.texts=1000000} tries as many as wanted, {@code -Dautogen.fuzz.seed} others.
 */
class MigrationFileFuzzTest {

    private static final int TEXTS = Integer.getInteger("autogen.fuzz.texts", 20_000);

    private static final long SEED = Long.getLong("autogen.fuzz.seed", 20261123L);

    private static final String DIRECTIVE = "-- autogen ";

    private static final String[] FILES = {
        """
        -- autogen revision a1b2c3
        -- parents:
        -- created: 2026-01-01T00:00:00Z
        -- message: first

        -- autogen upgrade

        CREATE TABLE a (b text DEFAULT 'x;y');

        -- autogen downgrade

        DROP TABLE a;
        """,
        """
        -- autogen revision d4
        -- parents: a1b2c3, c3
        -- branch-labels: books
        -- depends-on: e5
        -- created: 2026-01-01T00:00:00+02:00
        -- message: second, and
        --     more of it – Größe 𝒳
        --
        -- Changes
        --   + column a.c text
        --
        -- Hazards
        --   [x] AG201 data loss: drops a.b  (sql 3f2a9c1b)
        --   [ ] AG202 data loss: drops table b
        --       AG104 lock: ACCESS EXCLUSIVE on a, brief
        --
        -- Proof: upgrade and downgrade round trip on PostgreSQL 18.6 (sql 4f1c2a9b3d5e)

        -- autogen upgrade

        -- autogen accept AG103: small
        CREATE INDEX i ON a (b);
        -- autogen commit
        -- autogen no-transaction
        CREATE INDEX CONCURRENTLY j ON a (b);
        -- autogen todo: fill a.c
        UPDATE a SET c = $$-- autogen is no directive here$$;

        -- autogen downgrade
        DROP INDEX j;
        DROP INDEX i;""",
        "-- autogen revision x\r\n-- parents: d4\r\n\r\n-- autogen upgrade\r\nSELECT 1;\r\n-- autogen downgrade\r\n",
    };

    private final Random random = new Random(SEED);

    @Test
    void readsAllOrSaysWhere() {
        assertTimeoutPreemptively(Duration.ofMinutes(1 + TEXTS / 20_000L), () -> {
            int read = 0;
            for (int i = 0; i < TEXTS; i++) {
                read += isRead(damaged()) ? 1 : 0;
            }
            assertThat(read).isBetween(TEXTS / 20, TEXTS * 19 / 20);
        });
    }

    private byte[] damaged() {
        return DamagedFile.of(FILES[random.nextInt(FILES.length)], 1 + random.nextInt(4), random);
    }

    private static boolean isRead(byte[] content) {
        MigrationFile file;
        try {
            file = MigrationFile.parse(Path.of("a.sql"), content);
        } catch (MigrationFileException refused) {
            assertThat(refused.line()).isBetween(1, 1 + lines(content));
            assertThat(refused.column()).isPositive();
            assertThat(refused.getMessage())
                    .startsWith("a.sql:" + refused.line() + ":" + refused.column() + ": ")
                    .hasLineCount(1);
            assertThat(refused.nextStep()).isPresent();
            return false;
        }
        String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
        String[] lines = text.split("\n", -1);
        String upgrade = lines[file.upgrade().firstLine() - 2];
        String downgrade = lines[file.downgrade().firstLine() - 2];
        assertThat(upgrade.substring(DIRECTIVE.length()).strip()).isEqualTo("upgrade");
        assertThat(downgrade.substring(DIRECTIVE.length()).strip()).isEqualTo("downgrade");
        assertThat(file.header()
                        + upgrade
                        + '\n'
                        + file.upgrade().text()
                        + downgrade
                        + '\n'
                        + file.downgrade().text())
                .as("all parts in a row, seed %d", SEED)
                .isEqualTo(text.endsWith("\n") ? text : text + '\n');
        return true;
    }

    private static int lines(byte[] content) {
        int lines = 0;
        for (byte one : content) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }
}
