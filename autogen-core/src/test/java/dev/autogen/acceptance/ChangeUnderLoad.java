package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One change of a table that others use.
 *
 * @param name a few words
 * @param before what the table has that the change takes away, as statements
 * @param after what it has instead
 * @param oneWay whether only the upgrade has a form that keeps an application running
 * @param undo takes away what {@code before} has made
 */
record ChangeUnderLoad(String name, String before, String after, String undo, boolean oneWay) {

    private static final String TABLES = """
            CREATE TABLE customer (id bigint PRIMARY KEY, name text);
            CREATE TABLE orders (id bigint NOT NULL, customer_id bigint, code text, amount integer, quantity integer, note varchar(40));
            CREATE UNIQUE INDEX by_id ON orders (id);
            CREATE INDEX by_amount ON orders (amount);
            """;

    ChangeUnderLoad {
        requireNonNull(name, "name");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(undo, "undo");
    }

    static List<ChangeUnderLoad> all() {
        return List.of(
                added("index", "CREATE INDEX by_customer ON orders (customer_id);"),
                added("index redefined", "DROP INDEX by_amount; CREATE INDEX by_amount ON orders (amount DESC);"),
                added("unique constraint", "ALTER TABLE orders ADD CONSTRAINT one_code UNIQUE (id, code);"),
                added("primary key", "ALTER TABLE orders ADD PRIMARY KEY (id);"),
                added(
                        "foreign key",
                        "ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customer;"),
                added("check", "ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount >= 0);"),
                added("NOT NULL", "ALTER TABLE orders ALTER quantity SET NOT NULL;"),
                added(
                        "NOT NULL, filled by a default",
                        "ALTER TABLE orders ALTER code SET DEFAULT 'none', ALTER code SET NOT NULL;"),
                added(
                        "column with a default for each row",
                        "ALTER TABLE orders ADD token uuid NOT NULL DEFAULT gen_random_uuid();"),
                // Cutting texts to a length writes the table again.
                new ChangeUnderLoad("longer type, up only", "", "ALTER TABLE orders ALTER note TYPE text;", "", true),
                new ChangeUnderLoad(
                        "column dropped, with its index",
                        "ALTER TABLE orders ADD kind text; CREATE INDEX by_kind ON orders (kind, id);",
                        "",
                        "ALTER TABLE orders DROP kind;",
                        false),
                new ChangeUnderLoad(
                        "foreign key dropped",
                        "ALTER TABLE orders ADD CONSTRAINT payer_fk FOREIGN KEY (customer_id) REFERENCES customer;",
                        "",
                        "ALTER TABLE orders DROP CONSTRAINT payer_fk;",
                        false));
    }

    private static ChangeUnderLoad added(String name, String after) {
        return new ChangeUnderLoad(name, "", after, "", false);
    }

    static String rows(int rows) {
        return "INSERT INTO customer SELECT i, 'c' FROM generate_series(1, 100) i;"
                + "INSERT INTO orders SELECT i, i % 100 + 1, CASE WHEN i % 3 > 0 THEN 'code ' || i END, i, 1, 'n'"
                + " FROM generate_series(1, " + rows + ") i; ANALYZE;";
    }

    String schemaBefore() {
        return TABLES + before;
    }

    String schemaAfter() {
        return TABLES + after;
    }
}
