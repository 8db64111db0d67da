package dev.autogen.database.postgres;

/** The SQL that finds what schemas hold beyond tables, sequences and enum types; the parameter of each is their names. */
final class StandingObjectQueries {

    private StandingObjectQueries() {}

    /** All but PostgreSQL's own, wherever they are: what is in a schema may need one that is in another. */
    static final String EXTENSIONS = """
            SELECT x.extname, n.nspname, n.nspname = ANY (?) AS is_inside
            FROM pg_catalog.pg_extension x JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
            WHERE x.extname <> 'plpgsql'
            ORDER BY x.extname
            """;

    static final String DOMAINS = """
            SELECT n.nspname, t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base, t.typdefault, t.typnotnull,
                CASE WHEN t.typcollation <> b.typcollation THEN l.collname END AS collation, ln.nspname AS collation_schema,
                ARRAY(SELECT o.conname::text FROM pg_catalog.pg_constraint o
                    WHERE o.contypid = t.oid AND o.contype = 'c' ORDER BY o.conname) AS checks,
                ARRAY(SELECT pg_catalog.pg_get_constraintdef(o.oid) FROM pg_catalog.pg_constraint o
                    WHERE o.contypid = t.oid AND o.contype = 'c' ORDER BY o.conname) AS definitions,
                pg_catalog.obj_description(t.oid, 'pg_type') AS comment
            FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation
            LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
            WHERE n.nspname = ANY (?) AND t.typtype = 'd' AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend m
                WHERE m.classid = 'pg_catalog.pg_type'::regclass AND m.objid = t.oid AND m.deptype = 'e')
            ORDER BY n.nspname, t.typname
            """;

    static final String COMPOSITES = """
            SELECT n.nspname, c.relname AS typname,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS names,
                ARRAY(SELECT pg_catalog.format_type(a.atttypid, a.atttypmod) FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS types,
                pg_catalog.obj_description(c.reltype, 'pg_type') AS comment
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind = 'c' AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend m
                WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid AND m.deptype = 'e')
            ORDER BY n.nspname, c.relname
            """;

    /** Each by the kind of what makes it again; those of extensions come with them. */
    static final String OBJECTS = """
            SELECT x.kind, x.oid FROM (
                SELECT 'FUNCTION' AS kind, p.oid, 'pg_catalog.pg_proc'::regclass AS classid, p.pronamespace AS nsp, 1 AS place
                FROM pg_catalog.pg_proc p
                UNION ALL
                SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END, c.oid, 'pg_catalog.pg_class'::regclass,
                    c.relnamespace, 3
                FROM pg_catalog.pg_class c WHERE c.relkind IN ('v', 'm')
                UNION ALL
                SELECT 'CONSTRAINT', o.oid, 'pg_catalog.pg_constraint'::regclass, o.connamespace, 2
                FROM pg_catalog.pg_constraint o WHERE o.contype = 'x' AND o.conparentid = 0
                UNION ALL
                SELECT 'STATISTICS', s.oid, 'pg_catalog.pg_statistic_ext'::regclass, s.stxnamespace, 4
                FROM pg_catalog.pg_statistic_ext s
                UNION ALL
                SELECT 'RULE', w.oid, 'pg_catalog.pg_rewrite'::regclass, c.relnamespace, 5
                FROM pg_catalog.pg_rewrite w JOIN pg_catalog.pg_class c ON c.oid = w.ev_class WHERE w.rulename <> '_RETURN'
                UNION ALL
                SELECT 'TRIGGER', t.oid, 'pg_catalog.pg_trigger'::regclass, c.relnamespace, 6
                FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
                WHERE NOT t.tgisinternal AND t.tgparentid = 0
                UNION ALL
                SELECT 'POLICY', p.oid, 'pg_catalog.pg_policy'::regclass, c.relnamespace, 7
                FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid) x
            JOIN pg_catalog.pg_namespace n ON n.oid = x.nsp
            WHERE n.nspname = ANY (?) AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend m WHERE m.classid = x.classid AND m.objid = x.oid AND m.deptype = 'e')
            ORDER BY x.place, x.oid
            """;

    static final String TABLES = """
            SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend m
                WHERE m.classid = 'pg_catalog.pg_class'::regclass AND m.objid = c.oid AND m.deptype = 'e')
            ORDER BY n.nspname, c.relname
            """;
}
