package dev.autogen.proof.changes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The SQL that finds changes; everything is qualified, since {@code search_path} may be anything. */
final class ChangeQueries {

    /** The first object id that is not PostgreSQL's own. */
    private static final int FIRST = 16_384;

    private static final String UNION = "\nUNION ALL ";

    /** What a row of the first transaction since then or of a later one is. */
    private static final String FRESH = "pg_catalog.age(x.xmin) <= (SELECT pg_catalog.age(since.horizon) FROM since)";

    /**
     * A catalogue whose rows belong to relations.
     *
     * @param name with its schema, and with what it is joined to
     * @param relation which of them
     * @param condition which rows count; empty for all, those of PostgreSQL's own relations among them
     * @param lookup the same as the name, for finding the rows of one relation
     */
    private record Parts(String name, String relation, String condition, String lookup) {

        static Parts of(String name, String relation) {
            return of(name, relation, "");
        }

        static Parts of(String name, String relation, String condition) {
            String table = "pg_catalog." + name + " x";
            return new Parts(table, "x." + relation, condition, table);
        }

        /** Of descriptions and labels of what is part of a relation. */
        static Parts about(String about, String name, String relation) {
            String part = "pg_catalog." + name;
            String table = "pg_catalog." + about;
            return new Parts(
                    // There are few of them: they come first, whatever the planner believes of a catalogue that has
                    // just grown.
                    "(SELECT d.xmin, d.objoid FROM " + table + " d WHERE d.classoid = '" + part
                            + "'::regclass AND d.objoid >= " + FIRST + " OFFSET 0) x JOIN " + part
                            + " o ON o.oid = x.objoid",
                    "o." + relation,
                    "true",
                    part + " o JOIN " + table + " x ON x.objoid = o.oid AND x.classoid = '" + part + "'::regclass");
        }

        /** How many rows there are, and the relations of those that are fresh. */
        String total(int number) {
            String fresh = "pg_catalog.array_agg(" + relation + "::bigint)";
            if (!condition.isEmpty()) {
                return "SELECT " + number + ", pg_catalog.count(*), 0::bigint, " + fresh + " FILTER (WHERE " + FRESH
                        + ") FROM " + name + " WHERE " + condition;
            }
            // What takes the time is to look at each row. Its columns are not looked at unless it is fresh.
            return "SELECT " + number + ", total.count, 0::bigint, CASE WHEN total.fresh IS NOT NULL THEN (SELECT "
                    + fresh
                    + " FROM " + name
                    + " WHERE x.ctid = ANY (total.fresh)) END FROM (SELECT pg_catalog.count(*) AS count,"
                    + " pg_catalog.array_agg(x.ctid) FILTER (WHERE " + FRESH + ") AS fresh FROM " + name + ") total";
        }

        /** How many rows there are about each of the relations that are not PostgreSQL's own. */
        String each(int number) {
            // With the cast no index is used: nearly all of them are wanted.
            String rows = " FROM " + name + " WHERE " + relation + "::bigint >= " + FIRST + and();
            if (relation.equals("x.oid")) {
                return "SELECT " + number + ", pg_catalog.array_agg(x.oid::bigint), pg_catalog.array_agg(1::bigint)"
                        + rows;
            }
            return "SELECT " + number + ", pg_catalog.array_agg(id), pg_catalog.array_agg(count) FROM (SELECT "
                    + relation + "::bigint AS id, pg_catalog.count(*) AS count" + rows + " GROUP BY " + relation
                    + ") counts";
        }

        /** A row for each row about the relation that is given. */
        String given(int number) {
            return "SELECT " + number + " AS part FROM " + lookup + " WHERE " + relation + " = given.id" + and();
        }

        private String and() {
            return condition.isEmpty() ? "" : " AND " + condition;
        }
    }

    private static final List<Parts> PARTS = List.of(
            Parts.of("pg_class", "oid"),
            Parts.of("pg_attribute", "attrelid"),
            Parts.of("pg_attrdef", "adrelid"),
            Parts.of("pg_constraint", "conrelid"),
            Parts.of("pg_index", "indrelid"),
            Parts.of("pg_index", "indexrelid"),
            Parts.of("pg_trigger", "tgrelid"),
            Parts.of("pg_rewrite", "ev_class"),
            Parts.of("pg_policy", "polrelid"),
            Parts.of("pg_sequence", "seqrelid"),
            Parts.of("pg_inherits", "inhrelid"),
            Parts.of("pg_partitioned_table", "partrelid"),
            Parts.of("pg_foreign_table", "ftrelid"),
            Parts.of("pg_statistic_ext", "stxrelid"),
            Parts.of("pg_publication_rel", "prrelid"),
            Parts.of(
                    "pg_description",
                    "objoid",
                    "x.objoid >= " + FIRST + " AND x.classoid = 'pg_catalog.pg_class'::regclass"),
            Parts.about("pg_description", "pg_constraint", "conrelid"),
            Parts.about("pg_description", "pg_trigger", "tgrelid"),
            Parts.about("pg_description", "pg_rewrite", "ev_class"),
            Parts.about("pg_description", "pg_policy", "polrelid"),
            Parts.about("pg_description", "pg_statistic_ext", "stxrelid"),
            Parts.of("pg_seclabel", "objoid", "x.classoid = 'pg_catalog.pg_class'::regclass"),
            // Who owns a sequence, and what belongs to an extension, stands nowhere else.
            Parts.of(
                    "pg_depend",
                    "objid",
                    "x.classid = 'pg_catalog.pg_class'::regclass AND x.objid >= " + FIRST
                            + " AND x.deptype IN ('a', 'i', 'e')"));

    /** Catalogues that definitions of relations name things of. A new thing there changes none that stands already. */
    private static final List<String> GROWING =
            List.of("pg_type", "pg_enum", "pg_constraint", "pg_proc", "pg_namespace");

    /** How many of them are about types; of constraints those of domains count. */
    private static final int ABOUT_TYPES = 3;

    /** Such catalogues in which something new may be taken for something else. */
    private static final List<String> STRICT = List.of(
            "pg_collation",
            "pg_operator",
            "pg_opclass",
            "pg_am",
            "pg_foreign_server",
            "pg_publication",
            "pg_tablespace",
            "pg_ts_config",
            "pg_ts_dict");

    private ChangeQueries() {}

    /**
     * How many rows each catalogue has about relations, and the relations of those that are fresh; of other catalogues, and of the
     * names of roles, by negative numbers how many rows there are, and how many of them are fresh. The parameter is the first
     * transaction whose rows are.
     */
    static final String TOTALS = "WITH since AS (SELECT ?::xid AS horizon)\n"
            + Stream.of(
                            parts(part -> PARTS.get(part).total(part)),
                            Stream.concat(GROWING.stream(), STRICT.stream()).map(ChangeQueries::whole),
                            Stream.of("SELECT " + (-1 - GROWING.size() - STRICT.size())
                                    + ", pg_catalog.bit_xor(pg_catalog.hashtextextended(rolname, oid::bigint)), 0, NULL"
                                    + " FROM pg_catalog.pg_roles"))
                    .flatMap(queries -> queries)
                    .collect(Collectors.joining(UNION));

    /** How many rows one of the catalogues has about each relation: two arrays. */
    private static final List<String> EACH =
            parts(part -> PARTS.get(part).each(part)).toList();

    /** The same of each of the catalogues. */
    static final String ALL = String.join(UNION, EACH);

    /**
     * The same of some relations, whose array is the parameter. They are looked for one by one: the plan is good for any number of
     * them, and the same whichever they are, so that it is kept. Planning takes longer than looking.
     */
    static final String SOME = "SELECT part, pg_catalog.array_agg(id), pg_catalog.array_agg(count) FROM ("
            + "SELECT rows.part, given.id::bigint, pg_catalog.count(*) AS count"
            + " FROM (SELECT unnest((SELECT ?::oid[])) AS id OFFSET 0) given CROSS JOIN LATERAL (\n"
            + parts(part -> PARTS.get(part).given(part)).collect(Collectors.joining(UNION))
            + "\n) rows GROUP BY rows.part, given.id) counts GROUP BY part";

    /** How many catalogues are about relations. */
    static final int CATALOGUES = PARTS.size();

    private static Stream<String> parts(IntFunction<String> query) {
        return IntStream.range(0, PARTS.size()).mapToObj(query);
    }

    /** How many rows one of the catalogues has about each relation. */
    static String each(int catalogue) {
        return EACH.get(catalogue);
    }

    static boolean isOwn(long relation) {
        return relation < FIRST;
    }

    static boolean mayGrow(long catalog) {
        return -catalog <= GROWING.size();
    }

    static boolean isAboutTypes(long catalog) {
        return -catalog <= ABOUT_TYPES;
    }

    /** What goes into PostgreSQL's own schema counts twice: nothing may be new there. */
    private static String whole(String name) {
        int number = 1 + (GROWING.contains(name) ? GROWING.indexOf(name) : GROWING.size() + STRICT.indexOf(name));
        String weight = switch (name) {
            case "pg_type" -> "CASE x.typnamespace WHEN 11 THEN 2 ELSE 1 END";
            case "pg_proc" -> "CASE x.pronamespace WHEN 11 THEN 2 ELSE 1 END";
            default -> "1";
        };
        String condition = switch (name) {
            // The types that come with relations change with those, and their arrays are written with brackets.
            case "pg_type" ->
                " WHERE x.typrelid = 0 AND x.typsubscript <> 'pg_catalog.array_subscript_handler'::regproc";
            // There is an index on it, and hardly a domain.
            case "pg_constraint" -> " WHERE x.contypid > 0";
            default -> "";
        };
        return "SELECT -" + number + ", pg_catalog.count(*), coalesce(pg_catalog.sum(" + weight + ") FILTER (WHERE "
                + FRESH + "), 0)::bigint, NULL FROM pg_catalog." + name + " x" + condition;
    }

    /** The tables of indexes, of sequences and of what keeps large values, and all whose definitions mention one of the relations or its type. */
    static final String MENTIONING = """
            WITH changed AS (
                SELECT c.oid, c.reltype, c.relkind FROM pg_catalog.pg_class c
                WHERE c.oid = ANY ((SELECT ?::oid[])::oid[])),
            mentioned AS (
                SELECT 'pg_catalog.pg_class'::regclass AS class, oid FROM changed
                UNION ALL
                SELECT 'pg_catalog.pg_type'::regclass, unnest(ARRAY[t.oid, t.typarray])
                FROM changed JOIN pg_catalog.pg_type t ON t.oid = changed.reltype),
            dependent AS (
                SELECT DISTINCT d.classid, d.objid FROM mentioned m
                JOIN pg_catalog.pg_depend d ON d.refclassid = m.class AND d.refobjid = m.oid)
            SELECT i.indrelid::bigint FROM changed JOIN pg_catalog.pg_index i ON i.indexrelid = changed.oid
            UNION SELECT d.refobjid::bigint FROM changed JOIN pg_catalog.pg_depend d
                ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = changed.oid
                AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
            UNION SELECT c.oid::bigint FROM pg_catalog.pg_class c JOIN changed
                ON changed.relkind = 't' AND c.reltoastrelid = changed.oid
            UNION SELECT objid::bigint FROM dependent WHERE classid = 'pg_catalog.pg_class'::regclass
            """
            + Stream.of(
                            "pg_constraint conrelid",
                            "pg_rewrite ev_class",
                            "pg_attrdef adrelid",
                            "pg_trigger tgrelid",
                            "pg_policy polrelid",
                            "pg_statistic_ext stxrelid",
                            "pg_publication_rel prrelid")
                    .map(catalog -> catalog.split(" "))
                    .map(catalog -> "UNION SELECT o." + catalog[1] + "::bigint FROM dependent d JOIN pg_catalog."
                            + catalog[0] + " o ON d.classid = 'pg_catalog." + catalog[0]
                            + "'::regclass AND o.oid = d.objid\n")
                    .collect(Collectors.joining());
}
