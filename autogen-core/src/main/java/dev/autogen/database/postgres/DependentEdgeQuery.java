package dev.autogen.database.postgres;

/** The SQL that follows {@code pg_depend} from tables, sequences and types to everything that hangs on them. */
final class DependentEdgeQuery {

    private DependentEdgeQuery() {}

    /** Its parameters: schemas and names of the relations, schemas and names of the types. */
    static String text(int majorVersion) {
        return REACH + EDGES.replace("$plain", majorVersion >= 18 ? "NOT k.conperiod" : "true");
    }

    /** Tables are leaves: what hangs on one that is no target cannot be in the way. */
    private static final String REACH = """
            WITH RECURSIVE target(classid, objid) AS (
                SELECT 'pg_catalog.pg_class'::regclass::oid, c.oid
                FROM unnest(?::name[], ?::name[]) AS wanted(nsp, name)
                JOIN pg_catalog.pg_namespace s ON s.nspname = wanted.nsp
                JOIN pg_catalog.pg_class c ON c.relnamespace = s.oid AND c.relname = wanted.name
                UNION ALL
                SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid
                FROM unnest(?::name[], ?::name[]) AS wanted(nsp, name)
                JOIN pg_catalog.pg_namespace s ON s.nspname = wanted.nsp
                JOIN pg_catalog.pg_type t ON t.typnamespace = s.oid AND t.typname = wanted.name),
            reach(classid, objid) AS (
                SELECT classid, objid FROM target
                UNION
                SELECT x.classid, x.objid FROM reach r CROSS JOIN LATERAL (
                    SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
                    WHERE d.refclassid = r.classid AND d.refobjid = r.objid AND d.deptype IN ('n', 'a', 'i')
                        AND NOT (d.classid = 'pg_catalog.pg_class'::regclass AND EXISTS (
                            SELECT FROM pg_catalog.pg_class c WHERE c.oid = d.objid AND c.relkind NOT IN ('v', 'm', 'i', 'S')))
                    UNION ALL
                    SELECT 'pg_catalog.pg_class'::regclass::oid, w.ev_class FROM pg_catalog.pg_rewrite w
                    WHERE r.classid = 'pg_catalog.pg_rewrite'::regclass AND w.oid = r.objid AND w.rulename = '_RETURN') x),
            edge AS (
                SELECT r.classid AS refclassid, r.objid AS refobjid, d.refobjsubid, d.classid, d.objid, d.objsubid, d.deptype,
                    EXISTS (SELECT FROM target t WHERE t.classid = r.classid AND t.objid = r.objid) AS is_target
                FROM reach r
                LEFT JOIN pg_catalog.pg_depend d
                    ON d.refclassid = r.classid AND d.refobjid = r.objid AND d.deptype IN ('n', 'a', 'i'))
            """;

    private static final String EDGES = """
            SELECT CASE
                    WHEN w.rulename = '_RETURN' AND v.relkind = 'v' OR c.relkind = 'v' THEN 'VIEW'
                    WHEN w.rulename = '_RETURN' OR c.relkind = 'm' THEN 'MATERIALIZED_VIEW'
                    WHEN w.oid IS NOT NULL THEN 'RULE'
                    WHEN g.oid IS NOT NULL THEN CASE WHEN NOT g.tgisinternal THEN 'TRIGGER' END
                    WHEN e.classid = 'pg_catalog.pg_policy'::regclass THEN 'POLICY'
                    WHEN e.classid = 'pg_catalog.pg_publication_rel'::regclass THEN 'PUBLICATION'
                    WHEN e.classid = 'pg_catalog.pg_statistic_ext'::regclass THEN 'STATISTICS'
                    WHEN e.classid = 'pg_catalog.pg_proc'::regclass THEN 'FUNCTION'
                    WHEN k.contypid <> 0 THEN 'OTHER'
                    WHEN k.contype = 'f' THEN CASE WHEN k.conparentid = 0 THEN 'FOREIGN_KEY' END
                    WHEN k.oid IS NOT NULL THEN CASE WHEN k.conparentid = 0 AND k.contype NOT IN ('n', 't') THEN 'CONSTRAINT' END
                    WHEN v.relkind IN ('v', 'm') THEN NULL
                    WHEN c.relkind IN ('i', 'I', 'S', 't') THEN
                        CASE WHEN e.refclassid = 'pg_catalog.pg_proc'::regclass THEN 'OTHER' END
                    WHEN EXISTS (SELECT FROM pg_catalog.pg_cast x
                        WHERE e.classid = 'pg_catalog.pg_cast'::regclass AND x.oid = e.objid AND x.castmethod = 'i'
                            AND x.castcontext = 'i' AND 'pg_catalog.varchar'::regtype IN (x.castsource, x.casttarget)) THEN NULL
                    WHEN y.typrelid <> 0 OR y.typelem <> 0 AND y.typlen = -1 THEN NULL
                    WHEN e.classid IS NOT NULL THEN 'OTHER'
                END AS dependent,
                CASE WHEN w.rulename = '_RETURN' THEN w.ev_class ELSE coalesce(k.oid, e.objid) END AS dependent_oid,
                pg_catalog.pg_describe_object(e.classid, e.objid, e.objsubid) AS description,
                dn.nspname AS dependent_schema,
                dt.relname AS dependent_table,
                e.objsubid > 0 OR a.oid IS NOT NULL AS is_column,
                k.contype IN ('p', 'u', 'c', 'f') AND $plain AS is_plain,
                e.deptype,
                (SELECT x.extname FROM pg_catalog.pg_depend m JOIN pg_catalog.pg_extension x ON x.oid = m.refobjid
                    WHERE m.classid = e.classid AND m.objid = e.objid AND m.deptype IN ('e', 'x')
                        AND m.refclassid = 'pg_catalog.pg_extension'::regclass LIMIT 1) AS extension,
                e.is_target,
                CASE
                    WHEN rk.oid IS NOT NULL AND rt.oid IS NOT NULL THEN 'constraint'
                    WHEN rt.relkind IN ('r', 'p', 'f') THEN CASE WHEN e.refobjsubid > 0 THEN 'column' ELSE 'table' END
                    WHEN rt.relkind = 'v' THEN 'view'
                    WHEN rt.relkind = 'm' THEN 'materialized view'
                    WHEN rt.relkind = 'S' THEN 'sequence'
                    WHEN rt.relkind = 'i' THEN 'index'
                    WHEN ry.typtype = 'e' THEN 'type'
                    WHEN e.refclassid = 'pg_catalog.pg_proc'::regclass THEN 'function'
                    ELSE 'other'
                END AS reference,
                CASE WHEN rt.oid IS NOT NULL AND rk.oid IS NULL THEN rt.oid WHEN ry.oid IS NOT NULL THEN ry.oid ELSE e.refobjid END
                    AS reference_oid,
                coalesce(rtn.nspname, ryn.nspname) AS reference_schema,
                coalesce(rt.relname, ry.typname) AS reference_name,
                coalesce(rk.conname, ra.attname, '') AS reference_part
            FROM edge e
            LEFT JOIN pg_catalog.pg_rewrite w ON e.classid = 'pg_catalog.pg_rewrite'::regclass AND w.oid = e.objid
            LEFT JOIN pg_catalog.pg_trigger g ON e.classid = 'pg_catalog.pg_trigger'::regclass AND g.oid = e.objid
            LEFT JOIN pg_catalog.pg_constraint k ON k.oid = CASE
                WHEN e.classid = 'pg_catalog.pg_constraint'::regclass THEN e.objid
                WHEN e.classid = 'pg_catalog.pg_class'::regclass THEN (SELECT x.oid FROM pg_catalog.pg_constraint x
                    WHERE x.conindid = e.objid AND x.contype = 'x') END
            LEFT JOIN pg_catalog.pg_attrdef a ON e.classid = 'pg_catalog.pg_attrdef'::regclass AND a.oid = e.objid
            LEFT JOIN pg_catalog.pg_class c ON e.classid = 'pg_catalog.pg_class'::regclass AND c.oid = e.objid
            LEFT JOIN pg_catalog.pg_type y ON e.classid = 'pg_catalog.pg_type'::regclass AND y.oid = e.objid
            LEFT JOIN pg_catalog.pg_class v ON v.oid = coalesce(w.ev_class, a.adrelid)
            LEFT JOIN pg_catalog.pg_class dt ON dt.oid = coalesce(k.conrelid, a.adrelid, c.oid)
            LEFT JOIN pg_catalog.pg_namespace dn ON dn.oid = dt.relnamespace
            LEFT JOIN pg_catalog.pg_type ry0 ON e.refclassid = 'pg_catalog.pg_type'::regclass AND ry0.oid = e.refobjid
            LEFT JOIN pg_catalog.pg_type ry ON ry.oid = CASE WHEN ry0.typelem <> 0 AND ry0.typlen = -1 THEN ry0.typelem ELSE ry0.oid END
            LEFT JOIN pg_catalog.pg_namespace ryn ON ryn.oid = ry.typnamespace
            LEFT JOIN pg_catalog.pg_constraint rk ON rk.conrelid <> 0 AND rk.oid = CASE
                WHEN e.refclassid = 'pg_catalog.pg_constraint'::regclass THEN e.refobjid
                WHEN e.refclassid = 'pg_catalog.pg_class'::regclass THEN (SELECT i.oid FROM pg_catalog.pg_constraint i
                    WHERE i.conindid = e.refobjid AND i.contype IN ('p', 'u', 'x')) END
            LEFT JOIN pg_catalog.pg_class rt ON rt.oid = CASE
                WHEN rk.oid IS NOT NULL THEN rk.conrelid
                WHEN e.refclassid = 'pg_catalog.pg_class'::regclass THEN e.refobjid
                WHEN ry.typrelid <> 0 THEN ry.typrelid END
            LEFT JOIN pg_catalog.pg_namespace rtn ON rtn.oid = rt.relnamespace
            LEFT JOIN pg_catalog.pg_attribute ra
                ON ra.attrelid = e.refobjid AND ra.attnum = e.refobjsubid AND e.refobjsubid > 0
                    AND e.refclassid = 'pg_catalog.pg_class'::regclass
            ORDER BY 1, 3, 2, reference, reference_schema, reference_name, reference_part, e.deptype
            """;
}
