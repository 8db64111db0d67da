package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;

/** A schema with every hostile name in every place where a name or a text can stand: a schema of its own for each kind of place. */
final class HostileSchema {

    private static final List<String> SCHEMAS = List.of(
            "places",
            "keys",
            "uniques",
            "checks",
            "foreign_keys",
            "indexes",
            "sequences",
            "identities",
            "enums",
            "types",
            "texts",
            "dependents");

    private final StringBuilder sql = new StringBuilder();

    private final List<HostileName> names;

    private HostileSchema(List<HostileName> names) {
        this.names = names;
    }

    /** What is there on both sides: no entity can ask for it. */
    static String setup(List<HostileName> names) {
        HostileSchema schema = new HostileSchema(names);
        SCHEMAS.forEach(name -> schema.add("CREATE SCHEMA " + name));
        schema.add("CREATE TABLE victim (id int)");
        for (HostileName name : names) {
            schema.add("CREATE COLLATION types.%s (LOCALE = 'C')", name.quoted());
            schema.add("CREATE DOMAIN types.%s AS text CHECK (VALUE <> %s)", name.quoted(), name.literal());
        }
        return schema.sql.toString();
    }

    /** Every name in its place. */
    static String created(List<HostileName> names) {
        HostileSchema schema = new HostileSchema(names);
        schema.tables("varchar(200)", "''", "0");
        schema.parts("id");
        schema.sequences("");
        schema.enums(List.of("same", "other"));
        return schema.sql.toString();
    }

    /** The same names, and whatever carries them is another. */
    static String altered(List<HostileName> names) {
        HostileSchema schema = new HostileSchema(names);
        schema.tables("varchar(300)", "'x'", "1");
        schema.parts("id, more");
        schema.sequences(" INCREMENT BY 7");
        schema.enums(List.of("new", "other"));
        return schema.sql.toString();
    }

    /** Tables, columns, sequences, types and values of some names, each beside what stays as it is. */
    static String named(List<HostileName> names) {
        HostileSchema schema = new HostileSchema(names);
        SCHEMAS.forEach(name -> schema.add("CREATE SCHEMA " + name));
        for (int i = 0; i < names.size(); i++) {
            String quoted = names.get(i).quoted();
            String literal = names.get(i).literal();
            schema.add(
                    "CREATE TABLE places.%s (id bigint PRIMARY KEY, number%d int, %s text DEFAULT 'x' CHECK (%s <> ''))",
                    quoted, i, quoted, quoted);
            schema.add("CREATE INDEX ON places.%s (%s)", quoted, quoted);
            schema.add("CREATE TABLE foreign_keys.t%d (id bigint REFERENCES places.%s (id))", i, quoted);
            schema.add("CREATE VIEW dependents.v%d AS SELECT number%d FROM places.%s", i, i, quoted);
            schema.add("CREATE SEQUENCE sequences.%s START WITH %d", quoted, i + 1);
            schema.add(
                    "CREATE TABLE sequences.t%d (id bigint DEFAULT nextval(%s))",
                    i, HostileName.literal("sequences." + quoted));
            schema.add("CREATE TYPE enums.%s AS ENUM (%s, 'label %d')", quoted, literal, i);
            schema.add(
                    "CREATE TABLE enums.t%d (e enums.%s DEFAULT %s CHECK (e <> %s), a enums.%s[])",
                    i, quoted, literal, literal, quoted);
        }
        return schema.sql.toString();
    }

    /** The arguments of {@code --rename} that call all of {@link #named} by other names. */
    static List<String> renames(List<HostileName> before, List<HostileName> after) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String former = before.get(i).quoted();
            String name = after.get(i).quoted();
            arguments.add("places." + former + "=" + name);
            arguments.add("places." + former + "." + former + "=" + name);
            arguments.add("sequences." + former + "=" + name);
            arguments.add("enums." + former + "=" + name);
            arguments.add("enums." + former + "." + former + "=" + name);
        }
        return arguments;
    }

    /** What hangs on the columns that are altered, and must be made again as it was. */
    static String dependents(List<HostileName> names, List<String> roles) {
        HostileSchema schema = new HostileSchema(names);
        schema.add("CREATE FUNCTION dependents.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
        for (int i = 0; i < names.size(); i++) {
            String quoted = names.get(i).quoted();
            String literal = names.get(i).literal();
            String role = HostileName.quoted(roles.get(i % roles.size()));
            schema.add(
                    "CREATE VIEW dependents.%s AS SELECT %s::text AS %s FROM places.%s WHERE %s <> %s",
                    quoted, quoted, quoted, quoted, quoted, literal);
            schema.add("COMMENT ON COLUMN dependents.%s.%s IS %s", quoted, quoted, literal);
            schema.add("ALTER VIEW dependents.%s OWNER TO %s", quoted, role);
            schema.add(
                    "GRANT SELECT (%s) ON dependents.%s TO %s WITH GRANT OPTION",
                    quoted, quoted, HostileName.quoted(roles.get((i + 1) % roles.size())));
            schema.add(
                    "CREATE RULE %s AS ON UPDATE TO places.%s WHERE OLD.%s = %s DO INSTEAD NOTHING",
                    quoted, quoted, quoted, literal);
            schema.add("CREATE POLICY %s ON places.%s TO %s USING (%s <> %s)", quoted, quoted, role, quoted, literal);
            schema.add(
                    "CREATE TRIGGER %s BEFORE UPDATE OF %s ON places.%s FOR EACH ROW WHEN (NEW.%s <> %s) EXECUTE FUNCTION dependents.f(%s)",
                    quoted, quoted, quoted, quoted, literal, literal);
            schema.add("CREATE STATISTICS dependents.%s ON id, %s FROM places.%s", quoted, quoted, quoted);
        }
        return schema.sql.toString();
    }

    private void tables(String type, String text, String number) {
        names.forEach(name -> {
            String quoted = name.quoted();
            String literal = name.literal();
            add("CREATE SCHEMA %s", schema(name));
            add("CREATE TABLE %s.%s (id bigint, n int DEFAULT %s)", schema(name), quoted, number);
            add(
                    "CREATE TABLE places.%s (id bigint PRIMARY KEY, %s %s DEFAULT (%s || %s) NOT NULL CHECK (%s <> %s || %s))",
                    quoted, quoted, type, literal, text, quoted, literal, text);
            add("COMMENT ON TABLE places.%s IS %s", quoted, HostileName.literal(name.text() + number));
            add("COMMENT ON COLUMN places.%s.%s IS %s", quoted, quoted, HostileName.literal(number + name.text()));
            add("CREATE INDEX ON places.%s (%s) WHERE %s <> %s || %s", quoted, quoted, quoted, literal, text);
            add("CREATE INDEX ON places.%s ((%s || %s || %s))", quoted, quoted, literal, text);
            int i = names.indexOf(name);
            add(
                    "CREATE TABLE texts.t%d (%s text COLLATE types.%s, d types.%s DEFAULT %s, g text GENERATED ALWAYS AS"
                            + " (%s || %s || %s) STORED)",
                    i, quoted, quoted, quoted, HostileName.literal(name.text() + number), quoted, literal, text);
        });
    }

    /** A schema whose name begins like those of PostgreSQL cannot be made. */
    private static String schema(HostileName name) {
        return name.text().startsWith("pg_") ? "\"not " + name.text() + "\"" : name.quoted();
    }

    private void parts(String columns) {
        names.forEach(name -> {
            String quoted = name.quoted();
            int i = names.indexOf(name);
            String table = "t" + i + " (id bigint NOT NULL, more bigint NOT NULL, ";
            add("CREATE TABLE keys.%sCONSTRAINT %s PRIMARY KEY (%s))", table, quoted, columns);
            add("CREATE TABLE uniques.%sCONSTRAINT %s UNIQUE (%s))", table, quoted, columns);
            add("CREATE TABLE checks.%sCONSTRAINT %s CHECK ((%s) IS NOT NULL))", table, quoted, columns);
            add(
                    "CREATE TABLE foreign_keys.%sCONSTRAINT %s FOREIGN KEY (%s) REFERENCES keys.t%d (%s))",
                    table, quoted, columns, i, columns);
            add("CREATE TABLE indexes.%sUNIQUE (more))", table);
            add("CREATE INDEX %s ON indexes.t%d (%s)", quoted, i, columns);
        });
    }

    private void sequences(String options) {
        names.forEach(name -> {
            String quoted = name.quoted();
            add("CREATE SEQUENCE sequences.%s%s", quoted, options);
            add("COMMENT ON SEQUENCE sequences.%s IS %s", quoted, HostileName.literal(name.text() + options));
            add(
                    "CREATE TABLE sequences.t%d (id bigint DEFAULT nextval(%s))",
                    names.indexOf(name), HostileName.literal("sequences." + quoted));
            add(
                    "CREATE TABLE identities.t%d (%s bigint GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME identities.%s%s))",
                    names.indexOf(name), quoted, quoted, options);
        });
    }

    private void enums(List<String> others) {
        names.forEach(name -> {
            String quoted = name.quoted();
            String labels = name.literal() + ", '" + String.join("', '", others) + "'";
            add("CREATE TYPE enums.%s AS ENUM (%s)", quoted, labels);
            add("COMMENT ON TYPE enums.%s IS %s", quoted, HostileName.literal(name.text() + others.get(0)));
            add(
                    "CREATE TABLE enums.t%d (e enums.%s DEFAULT %s, a enums.%s[] DEFAULT ARRAY[%s]::enums.%s[], CHECK (e <> %s))",
                    names.indexOf(name), quoted, name.literal(), quoted, name.literal(), quoted, name.literal());
        });
    }

    private void add(String statement, Object... arguments) {
        sql.append(arguments.length == 0 ? statement : statement.formatted(arguments))
                .append(";\n");
    }
}
