package dev.autogen.database.postgres;

/** The SQL that reads the definitions of dependent objects; the parameter of each is an array of their oids. */
final class DependentQueries {

    private DependentQueries() {}

    static final String VIEWS = """
            SELECT c.oid, s.nspname, c.relname, c.reloptions, pg_catalog.pg_get_viewdef(c.oid) AS definition, c.relispopulated,
                c.relpersistence = 't' AS is_temporary, t.spcname,
                CASE WHEN m.amname <> 'heap' THEN m.amname END AS amname,
                ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) FROM pg_catalog.pg_index i
                    WHERE i.indrelid = c.oid ORDER BY i.indexrelid) AS indexes
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.oid = ANY (?)
            """;

    static final String RULES = """
            SELECT w.oid, s.nspname, c.relname, w.rulename AS name, pg_catalog.pg_get_ruledef(w.oid, true) AS definition,
                w.ev_enabled AS enabled, pg_catalog.obj_description(w.oid, 'pg_rewrite') AS comment
            FROM pg_catalog.pg_rewrite w
            JOIN pg_catalog.pg_class c ON c.oid = w.ev_class
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE w.oid = ANY (?)
            """;

    static final String TRIGGERS = """
            SELECT t.oid, s.nspname, c.relname, t.tgname AS name, pg_catalog.pg_get_triggerdef(t.oid, true) AS definition,
                t.tgenabled AS enabled, pg_catalog.obj_description(t.oid, 'pg_trigger') AS comment
            FROM pg_catalog.pg_trigger t
            JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE t.oid = ANY (?)
            """;

    static final String POLICIES = """
            SELECT p.oid, s.nspname, c.relname, p.polname AS name, p.polcmd, p.polpermissive,
                ARRAY(SELECT r.rolname::text FROM unnest(p.polroles) x JOIN pg_catalog.pg_roles r ON r.oid = x ORDER BY 1) AS roles,
                pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
                pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
                pg_catalog.obj_description(p.oid, 'pg_policy') AS comment
            FROM pg_catalog.pg_policy p
            JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE p.oid = ANY (?)
            """;

    static String publications(int majorVersion) {
        String lists = majorVersion >= 15 ? """
                ARRAY(SELECT a.attname::text FROM unnest(r.prattrs) x JOIN pg_catalog.pg_attribute a
                    ON a.attrelid = r.prrelid AND a.attnum = x ORDER BY x) AS columns,
                pg_catalog.pg_get_expr(r.prqual, r.prrelid) AS definition""" : "ARRAY[]::text[] AS columns, NULL AS definition";
        return """
                SELECT r.oid, s.nspname, c.relname, p.pubname AS name,\s""" + lists + """

                FROM pg_catalog.pg_publication_rel r
                JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
                JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
                JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
                WHERE r.oid = ANY (?)
                """;
    }

    static final String STATISTICS = """
            SELECT x.oid, s.nspname AS statistics_schema, x.stxname AS name, cs.nspname, c.relname,
                pg_catalog.pg_get_statisticsobjdef(x.oid) AS definition,
                CASE WHEN x.stxstattarget >= 0 THEN x.stxstattarget END AS target,
                CASE WHEN pg_catalog.pg_get_userbyid(x.stxowner) <> current_user THEN pg_catalog.pg_get_userbyid(x.stxowner) END AS owner,
                pg_catalog.obj_description(x.oid, 'pg_statistic_ext') AS comment
            FROM pg_catalog.pg_statistic_ext x
            JOIN pg_catalog.pg_namespace s ON s.oid = x.stxnamespace
            JOIN pg_catalog.pg_class c ON c.oid = x.stxrelid
            JOIN pg_catalog.pg_namespace cs ON cs.oid = c.relnamespace
            WHERE x.oid = ANY (?)
            """;

    static final String FUNCTIONS = """
            SELECT p.oid, s.nspname, p.proname AS name, p.prokind, pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments,
                CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
                CASE WHEN pg_catalog.pg_get_userbyid(p.proowner) <> current_user THEN pg_catalog.pg_get_userbyid(p.proowner) END AS owner,
                pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace
            WHERE p.oid = ANY (?)
            """;

    static final String CONSTRAINTS = """
            SELECT o.oid, s.nspname, c.relname, o.conname AS name, pg_catalog.pg_get_constraintdef(o.oid) AS definition,
                pg_catalog.obj_description(o.oid, 'pg_constraint') AS comment
            FROM pg_catalog.pg_constraint o
            JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE o.oid = ANY (?)
            """;
}
