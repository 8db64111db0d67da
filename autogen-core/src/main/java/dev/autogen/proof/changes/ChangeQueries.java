package dev.autogen.proof.changes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The SQL that finds changes; everything is qualified, since {@code search_path} may be anything. */
final class ChangeQueries {

    /** The first object id that is not PostgreSQL's own. */
    private static final int FIRST = 16_384;

    /**
     * A catalogue whose rows belong to relations.
     *
     * @param name with its schema, and with what it is joined to
     * @param relation which of them: most are not PostgreSQL's own, so that no index on it helps and none is to be used
     * @param condition which rows count
     */
    private record Parts(String name, String relation, String condition) {

        static Parts of(String name, String relation) {
            return new Parts("pg_catalog." + name + " x", "x." + relation, "true");
        }

        /** Of descriptions and labels of what is part of a relation. */
        static Parts about(String about, String name, String relation) {
            return new Parts(
                    // There are few of them: they come first, whatever the planner believes of a catalogue that has
                    // just grown.
                    "(SELECT d.xmin, d.objoid FROM pg_catalog." + about + " d WHERE d.classoid = 'pg_catalog." + name
                            + "'::regclass AND d.objoid >= " + FIRST + " OFFSET 0) x JOIN pg_catalog." + name
                            + " o ON o.oid = x.objoid",
                    "o." + relation,
                    "true");
        }

        /** How many rows there are, and the relations of those that are fresh. */
        String total(int number) {
            return "SELECT " + number + ", pg_catalog.count(*), 0::bigint, pg_catalog.array_agg(" + relation
                    + "::bigint) FILTER (WHERE pg_catalog.age(x.xmin) <= " + SINCE + ")" + rows();
        }

        String each(String which) {
            return "SELECT " + relation + "::bigint AS id" + rows() + which.replace("$relation", relation);
        }

        private String rows() {
            return " FROM " + name + " WHERE " + relation + "::bigint >= " + FIRST + " AND " + condition;
        }
    }

    private static final String SINCE = "(SELECT pg_catalog.age(since.horizon) FROM since)";

    private static final List<Parts> PARTS = List.of(
            Parts.of("pg_class", "oid"),
            new Parts("pg_catalog.pg_attribute x", "x.attrelid", "x.attnum > 0"),
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
            new Parts(
                    "pg_catalog.pg_description x",
                    "x.objoid",
                    "x.objoid >= " + FIRST + " AND x.classoid = 'pg_catalog.pg_class'::regclass"),
            Parts.about("pg_description", "pg_constraint", "conrelid"),
            Parts.about("pg_description", "pg_trigger", "tgrelid"),
            Parts.about("pg_description", "pg_rewrite", "ev_class"),
            Parts.about("pg_description", "pg_policy", "polrelid"),
            Parts.about("pg_description", "pg_statistic_ext", "stxrelid"),
            new Parts("pg_catalog.pg_seclabel x", "x.objoid", "x.classoid = 'pg_catalog.pg_class'::regclass"),
            // Who owns a sequence, and what belongs to an extension, stands nowhere else.
            new Parts(
                    "pg_catalog.pg_depend x",
                    "x.objid",
                    "x.classid = 'pg_catalog.pg_class'::regclass AND x.deptype IN ('a', 'i', 'e')"));

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
                            IntStream.range(0, PARTS.size())
                                    .mapToObj(number -> PARTS.get(number).total(number)),
                            Stream.concat(GROWING.stream(), STRICT.stream()).map(ChangeQueries::whole),
                            Stream.of("SELECT " + (-1 - GROWING.size() - STRICT.size())
                                    + ", pg_catalog.bit_xor(pg_catalog.hashtextextended(rolname, oid::bigint)), 0, NULL"
                                    + " FROM pg_catalog.pg_roles"))
                    .flatMap(queries -> queries)
                    .collect(Collectors.joining("\nUNION ALL "));

    /** All relations that are not PostgreSQL's own. */
    static final String RELATIONS =
            "SELECT pg_catalog.array_agg(oid::bigint) FROM pg_catalog.pg_class WHERE oid >= " + FIRST;

    /** How many rows there are about each relation. */
    static final String ALL = counts("");

    /** The same of some, whose array is each parameter. */
    static final String SOME = counts(" AND $relation = ANY (?)");

    /** How many parameters {@link #SOME} has. */
    static final int SOME_PARAMETERS = PARTS.size();

    private static String counts(String which) {
        return "SELECT id, pg_catalog.count(*) FROM (\n"
                + PARTS.stream().map(part -> part.each(which)).collect(Collectors.joining("\nUNION ALL "))
                + "\n) rows GROUP BY id";
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
            case "pg_constraint" -> " WHERE x.contypid <> 0";
            default -> "";
        };
        return "SELECT -" + number + ", pg_catalog.count(*), coalesce(pg_catalog.sum(" + weight
                + ") FILTER (WHERE pg_catalog.age(x.xmin) <= " + SINCE + "), 0)::bigint, NULL FROM pg_catalog." + name
                + " x"
                + condition;
    }

    /** The tables of indexes, of sequences and of what keeps large values, and all whose definitions mention one of the relations or its type. */
    static final String MENTIONING = """
            WITH changed AS (SELECT c.oid, c.reltype FROM pg_catalog.pg_class c WHERE c.oid = ANY (?)),
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
            UNION SELECT c.oid::bigint FROM pg_catalog.pg_class c JOIN changed ON c.reltoastrelid = changed.oid
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
