package dev.autogen.database.postgres;

/** The SQL that reads what falls silently with a relation, a column, a constraint or an index; the parameter is their oids. */
final class FacetQueries {

    private FacetQueries() {}

    static final String RELATIONS = """
            SELECT c.oid, s.nspname, c.relname, c.relkind,
                CASE WHEN pg_catalog.pg_get_userbyid(c.relowner) <> current_user THEN pg_catalog.pg_get_userbyid(c.relowner) END AS owner,
                c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.pg_class toast, unnest(toast.reloptions) x
                    WHERE toast.oid = c.reltoastrelid) AS reloptions,
                ARRAY(SELECT 'toast.' || x FROM pg_catalog.pg_class toast, unnest(toast.reloptions) x
                    WHERE toast.oid = c.reltoastrelid) AS toast_options,
                c.relrowsecurity, c.relforcerowsecurity, c.relreplident, t.spcname,
                CASE WHEN c.relkind = 'r' AND m.amname <> 'heap' THEN m.amname END AS amname,
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.obj_description(c.oid, 'pg_class') END AS comment
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.oid = ANY (?)
            """;

    static final String COLUMNS = """
            SELECT c.oid, c.relkind, a.attname,
                CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS target,
                CASE WHEN a.attstorage <> t.typstorage AND c.relkind <> 'v' THEN a.attstorage END AS storage,
                nullif(a.attcompression::text, '') AS compression,
                a.attoptions,
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.col_description(c.oid, a.attnum) END AS comment,
                CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS default_expression
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.oid = ANY (?) AND c.relkind IN ('r', 'v', 'm')
            ORDER BY c.oid, a.attnum
            """;

    static final String INDEXES = """
            SELECT c.oid, x.relname AS name, s.nspname, o.conname, i.indisclustered, i.indisreplident, t.spcname,
                CASE WHEN c.relkind = 'm' THEN pg_catalog.obj_description(x.oid, 'pg_class') END AS comment,
                ARRAY(SELECT a.attnum::text || ' ' || a.attstattarget FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = x.oid AND a.attstattarget >= 0 ORDER BY a.attnum) AS targets
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = x.relnamespace
            LEFT JOIN pg_catalog.pg_constraint o ON o.conindid = x.oid AND o.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = x.reltablespace
            WHERE c.oid = ANY (?)
            ORDER BY x.oid
            """;

    /** The sequences behind the identity columns of some tables. */
    static final String IDENTITIES = """
            SELECT d.refobjid AS oid, c.oid AS sequence, s.nspname, c.relname,
                pg_catalog.obj_description(c.oid, 'pg_class') AS comment
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind = 'S'
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
                AND d.refobjsubid > 0 AND d.deptype = 'i' AND d.refobjid = ANY (?)
            ORDER BY c.oid
            """;

    static final String LABELS = """
            SELECT CASE l.classoid WHEN 'pg_catalog.pg_class'::regclass THEN 'r' WHEN 'pg_catalog.pg_proc'::regclass THEN 'f'
                ELSE 'T' END AS kind, l.objoid AS oid, coalesce(a.attname, '') AS attname, l.provider
            FROM pg_catalog.pg_seclabel l
            LEFT JOIN pg_catalog.pg_attribute a ON l.objsubid > 0 AND a.attrelid = l.objoid AND a.attnum = l.objsubid
            WHERE l.classoid = 'pg_catalog.pg_class'::regclass AND l.objoid = ANY (?)
                OR l.classoid = 'pg_catalog.pg_proc'::regclass AND l.objoid = ANY (?)
                OR l.classoid = 'pg_catalog.pg_type'::regclass AND l.objoid = ANY (?)
            ORDER BY 1, 2, 3, 4
            """;

    static final String CONSTRAINT_COMMENTS = """
            SELECT c.oid, o.conname, d.description AS comment
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid AND o.contype IN ('p', 'u', 'c', 'f')
            JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objoid = o.oid
            WHERE c.oid = ANY (?)
            ORDER BY c.oid, o.conname
            """;

    static final String TYPES = """
            SELECT t.oid, s.nspname, t.typname,
                CASE WHEN pg_catalog.pg_get_userbyid(t.typowner) <> current_user THEN pg_catalog.pg_get_userbyid(t.typowner) END AS owner
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace s ON s.oid = t.typnamespace
            WHERE t.oid = ANY (?)
            """;

    /**
     * The privileges that a new object of the same kind would not have, and those that only a new one would have.
     *
     * <p>What a new one has are the default privileges, with the owner in place of whoever runs the statements.
     */
    static final String PRIVILEGES = """
            WITH object AS (
                SELECT c.oid, 0 AS part, c.relacl AS acl, c.relowner AS owner, c.relnamespace AS nsp,
                    CASE WHEN c.relkind = 'S' THEN 's' ELSE 'r' END AS kind, ''::name AS attname
                FROM pg_catalog.pg_class c WHERE c.oid = ANY (?)
                UNION ALL
                SELECT a.attrelid, a.attnum, a.attacl, c.relowner, c.relnamespace, 'c', a.attname
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                WHERE a.attrelid = ANY (?) AND a.attacl IS NOT NULL AND NOT a.attisdropped
                UNION ALL
                SELECT p.oid, 0, p.proacl, p.proowner, p.pronamespace, 'f', ''
                FROM pg_catalog.pg_proc p WHERE p.oid = ANY (?)
                UNION ALL
                SELECT t.oid, 0, t.typacl, t.typowner, t.typnamespace, 'T', ''
                FROM pg_catalog.pg_type t WHERE t.oid = ANY (?)),
            entry AS (
                SELECT o.oid, o.kind, o.attname, x.grantor = o.owner AS by_owner, x.grantee, x.privilege_type, x.is_grantable, true AS is_actual
                FROM object o, pg_catalog.aclexplode(coalesce(o.acl, pg_catalog.acldefault(o.kind::"char", o.owner))) x
                UNION ALL
                SELECT o.oid, o.kind, o.attname, true,
                    CASE WHEN x.grantee = r.oid THEN o.owner ELSE x.grantee END, x.privilege_type, x.is_grantable, false
                FROM object o
                JOIN pg_catalog.pg_roles r ON r.rolname = current_user
                CROSS JOIN LATERAL (
                    SELECT e.* FROM pg_catalog.aclexplode(coalesce(
                        (SELECT d.defaclacl FROM pg_catalog.pg_default_acl d
                            WHERE d.defaclrole = r.oid AND d.defaclnamespace = 0 AND d.defaclobjtype = upper(o.kind)::"char"
                                OR d.defaclrole = r.oid AND d.defaclnamespace = 0 AND d.defaclobjtype = o.kind::"char"
                            LIMIT 1),
                        pg_catalog.acldefault(o.kind::"char", r.oid))) e
                    UNION
                    SELECT e.* FROM pg_catalog.pg_default_acl d, pg_catalog.aclexplode(d.defaclacl) e
                    WHERE d.defaclrole = r.oid AND d.defaclnamespace = o.nsp
                        AND d.defaclobjtype IN (upper(o.kind)::"char", o.kind::"char")) x
                WHERE o.kind <> 'c')
            SELECT e.oid, e.kind, e.attname, CASE WHEN e.grantee = 0 THEN NULL ELSE pg_catalog.pg_get_userbyid(e.grantee) END AS grantee,
                e.is_grantable, bool_and(e.by_owner) AS by_owner, bool_or(e.is_actual) AS is_actual,
                string_agg(DISTINCT e.privilege_type, ', ' ORDER BY e.privilege_type) AS privileges
            FROM (SELECT e.*, bool_or(e.is_actual) OVER same AND bool_or(NOT e.is_actual) OVER same AS is_both
                FROM entry e
                WINDOW same AS (PARTITION BY e.oid, e.kind, e.attname, e.grantee, e.privilege_type, e.is_grantable)) e
            WHERE NOT e.is_both
            GROUP BY e.oid, e.kind, e.attname, e.grantee, e.is_grantable, e.is_actual
            ORDER BY e.oid, e.kind, e.attname, e.is_actual, grantee NULLS FIRST, e.is_grantable
            """;
}
