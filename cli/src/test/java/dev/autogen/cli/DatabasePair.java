package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Two databases to be compared.
 *
 * @param name of the case, and of the file with all that is printed
 * @param from makes the one, in an empty database
 * @param to makes the other
 * @param options of {@code diff}
 */
record DatabasePair(String name, String from, String to, List<String> options) {

    private static final String SHOP = """
            CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(50) NOT NULL, email text,
                born date, tags text[], CHECK (name <> ''));
            CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint REFERENCES customer,
                total numeric(10,2) DEFAULT 0);
            """;

    DatabasePair {
        requireNonNull(name, "name");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        options = List.copyOf(options);
    }

    private static DatabasePair shop(String name, String from, String to, String... options) {
        return new DatabasePair(name, SHOP + from, SHOP + to, List.of(options));
    }

    static List<DatabasePair> all() {
        return List.of(
                shop("same", "", ""),
                shop(
                        "tables-and-columns",
                        "CREATE TABLE old (id int); ALTER TABLE customer ADD shoe_size int",
                        "CREATE TABLE invoice (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);"
                                + " ALTER TABLE customer ALTER name TYPE varchar(80), ALTER email SET NOT NULL;"
                                + " CREATE SEQUENCE invoice_seq; CREATE TYPE mood AS ENUM ('ok')"),
                shop(
                        "indexes-nobody-can-map",
                        "CREATE INDEX by_name ON customer (lower(name)); CREATE INDEX by_born ON customer (born) WHERE born IS NOT NULL;"
                                + " CREATE INDEX by_email ON customer (email); CREATE INDEX by_tags ON customer USING gin (tags);"
                                + " CREATE INDEX by_both ON customer (name, email)",
                        "CREATE INDEX by_name ON customer (upper(name)); CREATE INDEX by_born ON customer (born) WHERE born > '1900-01-01';"
                                + " CREATE INDEX by_email ON customer (email text_pattern_ops);"
                                + " CREATE INDEX by_both ON customer (name) INCLUDE (email)"),
                shop(
                        "what-no-statement-is-written-for",
                        "CREATE VIEW adult AS SELECT id FROM customer WHERE born < '2000-01-01'; CREATE FUNCTION one() RETURNS int"
                                + " LANGUAGE sql AS 'SELECT 1'; CREATE EXTENSION pgcrypto; CREATE DOMAIN zip AS text;"
                                + " ALTER TABLE orders ADD EXCLUDE (total WITH =); CREATE STATISTICS both_ ON id, name FROM customer",
                        "CREATE VIEW adult AS SELECT id FROM customer WHERE born < '2008-01-01'; CREATE FUNCTION one() RETURNS int"
                                + " LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS"
                                + " 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION noop();"
                                + " ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON orders USING (true);"
                                + " ALTER TABLE customer SET (fillfactor = 70); CREATE TABLE event (at date) PARTITION BY RANGE (at);"
                                + " CREATE TABLE event_1 PARTITION OF event DEFAULT; CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;"
                                + " GRANT SELECT ON customer TO pg_monitor; COMMENT ON CONSTRAINT orders_pkey ON orders IS 'x'"),
                shop(
                        "another-kind-of-relation",
                        "CREATE TABLE event (id int, at date); CREATE TABLE report (id int)",
                        "CREATE TABLE event (id int, at date) PARTITION BY RANGE (at); CREATE VIEW report AS SELECT 1 AS id"),
                shop(
                        "new-table-with-more-than-a-plan-carries",
                        "",
                        "CREATE TABLE log (id int) WITH (fillfactor = 50); ALTER TABLE log REPLICA IDENTITY FULL;"
                                + " CREATE INDEX ON log (id); GRANT SELECT ON log TO pg_monitor; CREATE RULE r AS ON DELETE TO log DO INSTEAD NOTHING"),
                shop(
                        "columns-in-another-order",
                        "CREATE TABLE pair (a int, b int); ALTER TABLE pair ADD c int",
                        "CREATE TABLE pair (b int, a int, c int)"),
                shop(
                        "names-of-constraints",
                        "",
                        "ALTER TABLE customer RENAME CONSTRAINT customer_pkey TO customer_key;"
                                + " ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO orders_customer;"
                                + " ALTER SEQUENCE orders_id_seq RENAME TO order_numbers"),
                shop(
                        "statements",
                        "CREATE VIEW gone AS SELECT 1 AS one",
                        "ALTER TABLE customer ADD phone text; CREATE VIEW phones AS SELECT phone FROM customer",
                        "--sql"),
                shop(
                        "statements-of-the-way-back",
                        "CREATE VIEW gone AS SELECT 1 AS one",
                        "ALTER TABLE customer ADD phone text; CREATE VIEW phones AS SELECT phone FROM customer",
                        "--sql",
                        "--downgrade"),
                shop(
                        "perhaps-renamed",
                        "",
                        "ALTER TABLE customer RENAME TO client; ALTER TABLE orders RENAME total TO amount"),
                shop(
                        "renamed",
                        "CREATE VIEW born AS SELECT born FROM customer",
                        "ALTER TABLE customer RENAME TO client; ALTER TABLE orders RENAME total TO amount;"
                                + " ALTER TABLE client ADD phone text; CREATE VIEW born AS SELECT born FROM client",
                        "--rename",
                        "customer=client",
                        "--rename",
                        "orders.total=amount"),
                shop(
                        "other-schemas",
                        "CREATE SCHEMA audit; CREATE TABLE audit.log (id int); CREATE SCHEMA old",
                        "CREATE SCHEMA audit; CREATE TABLE audit.log (id bigint); CREATE VIEW audit.v AS SELECT 1 AS one"),
                shop(
                        "excluded",
                        "CREATE TABLE tmp_a (id int); CREATE VIEW tmp_v AS SELECT 1 AS one; ALTER TABLE customer ADD legacy_a int;"
                                + " CREATE SCHEMA audit; CREATE TABLE audit.log (id int); CREATE FUNCTION audit.f() RETURNS int"
                                + " LANGUAGE sql AS 'SELECT 1'; CREATE INDEX a_trgm ON customer (name)",
                        "CREATE TABLE flyway_schema_history (id int); CREATE INDEX b ON customer (email)",
                        "--exclude",
                        "audit.*,tmp_*,column:legacy_*,index:*_trgm",
                        "-v"),
                shop(
                        "hostile-names",
                        "CREATE TABLE \"a;\n-- b\" (id int)",
                        "CREATE VIEW \"x\nDROP TABLE customer; --\" AS SELECT 1 AS one",
                        "--sql"));
    }

    @Override
    public String toString() {
        return name;
    }
}
