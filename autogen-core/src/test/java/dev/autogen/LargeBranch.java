package dev.autogen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Migration files: one that makes many tables, and after it some that each change one to three of them, in every usual way. */
final class LargeBranch {

    /** What a revision does to the tables a, b and c: its upgrade and its downgrade. */
    private static final List<String[]> KINDS = List.of(
            new String[] {"ALTER TABLE {a} ADD COLUMN extra varchar(20)", "ALTER TABLE {a} DROP COLUMN extra"},
            new String[] {"CREATE INDEX {a}_amount_idx ON {a} (amount)", "DROP INDEX {a}_amount_idx"},
            new String[] {
                "ALTER TABLE {a} ADD CONSTRAINT {a}_amount_check CHECK (amount > -100000000)",
                "ALTER TABLE {a} DROP CONSTRAINT {a}_amount_check"
            },
            new String[] {
                "ALTER TABLE {a} ALTER COLUMN title TYPE text;\nALTER TABLE {b} ALTER COLUMN title TYPE text",
                "ALTER TABLE {b} ALTER COLUMN title TYPE varchar(200);\nALTER TABLE {a} ALTER COLUMN title TYPE varchar(200)"
            },
            new String[] {"ALTER TABLE {a} RENAME COLUMN note TO remark", "ALTER TABLE {a} RENAME COLUMN remark TO note"
            },
            new String[] {"COMMENT ON COLUMN {a}.amount IS 'in cents'", "COMMENT ON COLUMN {a}.amount IS NULL"},
            new String[] {
                "ALTER TABLE {a} ADD COLUMN friend_id bigint;\n"
                        + "ALTER TABLE {a} ADD CONSTRAINT {a}_friend_fk FOREIGN KEY (friend_id) REFERENCES {b};\n"
                        + "CREATE INDEX {a}_friend_idx ON {a} (friend_id)",
                "ALTER TABLE {a} DROP COLUMN friend_id"
            },
            new String[] {"ALTER TABLE {a} RENAME TO {a}_renamed", "ALTER TABLE {a}_renamed RENAME TO {a}"},
            new String[] {
                "ALTER TABLE {a} ALTER COLUMN note SET DEFAULT '';\nUPDATE {b} SET note = '' WHERE note IS NULL;\n"
                        + "ALTER TABLE {b} ALTER COLUMN note SET NOT NULL",
                "ALTER TABLE {b} ALTER COLUMN note DROP NOT NULL;\nALTER TABLE {a} ALTER COLUMN note DROP DEFAULT"
            },
            new String[] {
                "CREATE TABLE new_{a} (id bigint PRIMARY KEY, a_id bigint REFERENCES {a}, text varchar(255) NOT NULL);\n"
                        + "CREATE INDEX new_{a}_idx ON new_{a} (a_id);\nALTER TABLE {c} ADD COLUMN extra_one integer",
                "ALTER TABLE {c} DROP COLUMN extra_one;\nDROP TABLE new_{a}"
            });

    private LargeBranch() {}

    static String id(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    static void write(Path folder, int tables, int revisions) throws IOException {
        Files.createDirectories(folder);
        StringBuilder make = new StringBuilder();
        StringBuilder drop = new StringBuilder();
        for (int number = 0; number < tables; number++) {
            make.append(table(number));
            drop.insert(0, "DROP TABLE " + name(number) + ";\nDROP SEQUENCE " + name(number) + "_seq;\n");
        }
        write(folder, 0, make.toString(), drop.toString());
        for (int number = 1; number <= revisions; number++) {
            String[] kind = KINDS.get((number - 1) % KINDS.size());
            write(folder, number, named(kind[0], number, tables), named(kind[1], number, tables));
        }
    }

    /** Those that are changed are spread over all. */
    private static String named(String sql, int number, int tables) {
        int first = number * 17 % tables;
        return sql.replace("{a}", name(first))
                        .replace("{b}", name((first + 5) % tables))
                        .replace("{c}", name((first + 9) % tables))
                + ";\n";
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "entity_%04d", number);
    }

    private static String table(int number) {
        String name = name(number);
        return """
                CREATE SEQUENCE NAME_seq INCREMENT BY 50;
                CREATE TABLE NAME (
                    id bigint NOT NULL,
                    code varchar(40) NOT NULL,
                    title varchar(200),
                    note varchar(255),
                    amount numeric(12, 2),
                    quantity integer NOT NULL,
                    active boolean NOT NULL DEFAULT true,
                    created timestamp(6) with time zone,
                    kind varchar(20) CHECK (kind IN ('SMALL', 'LARGE')),
                    parent_id bigint,
                    PRIMARY KEY (id));
                CREATE INDEX NAME_title_idx ON NAME (title);
                """.replace("NAME", name)
                + (number == 0 ? "" : """
                ALTER TABLE NAME ADD CONSTRAINT NAME_parent_fk FOREIGN KEY (parent_id) REFERENCES PARENT;
                """.replace("NAME", name).replace("PARENT", name(number / 7)));
    }

    private static void write(Path folder, int number, String upgrade, String downgrade) throws IOException {
        Files.writeString(folder.resolve(id(number) + ".sql"), """
                -- autogen revision %s
                -- parents: %s
                -- message: revision %s
                --

                -- autogen upgrade

                %s
                -- autogen downgrade

                %s""".formatted(
                        id(number), number == 0 ? "" : id(number - 1), id(number), upgrade, downgrade));
    }
}
