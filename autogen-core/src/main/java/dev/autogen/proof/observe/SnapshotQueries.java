package dev.autogen.proof.observe;

/** The queries of a snapshot; everything is qualified, since the statements observed may set {@code search_path}. */
final class SnapshotQueries {

    private SnapshotQueries() {}

    private static final String OURS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /** Below are the objects that initdb made: FirstNormalObjectId in PostgreSQL's access/transam.h. */
    private static final String NORMAL = " >= 16384";

    private static final String RELATIONS = """
            SELECT c.oid::bigint AS id, n.nspname, c.relname, c.relkind::text, c.relfilenode::bigint, c.relreplident::text,
                   c.relrowsecurity::text || c.relforcerowsecurity::text || coalesce(c.relacl::text, '') AS access,
                   coalesce(i.indrelid, 0)::bigint AS indrelid, i.indisvalid, i.indisunique, i.indkey::text,
                   i.indnkeyatts, $nulls_distinct AS nulls_distinct, i.indpred IS NOT NULL AS partial,
                   coalesce(d.refobjid, 0)::bigint AS owner, coalesce(d.refobjsubid, 0) AS owner_column,
                   coalesce(pg_catalog.format_type(s.seqtypid, NULL), '') AS sequence_type,
                   coalesce((SELECT h.inhparent FROM pg_catalog.pg_inherits h
                       WHERE c.relispartition AND h.inhrelid = c.oid), 0)::bigint AS parent,
                   coalesce((SELECT string_agg(u.refobjsubid::text, ' ') FROM pg_catalog.pg_depend u
                       WHERE i.indexrelid IS NOT NULL AND u.classid = 'pg_catalog.pg_class'::regclass
                       AND u.objid = c.oid AND u.refobjid = i.indrelid AND u.refobjsubid > 0), '') AS uses
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
            LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            LEFT JOIN pg_catalog.pg_depend d ON s.seqrelid IS NOT NULL
                AND d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
            WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'i', 'I') AND c.oid""" + NORMAL + " AND " + OURS;

    static String relations(int version) {
        return RELATIONS.replace("$nulls_distinct", version >= 15 ? "NOT i.indnullsnotdistinct" : "true");
    }

    static final String COLUMNS = """
            SELECT a.attrelid::bigint, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.attidentity::text, a.attgenerated::text, coalesce(pg_catalog.md5(d.adbin::text), ''),
                   a.atttypid || ' ' || a.atttypmod || ' ' || a.attcollation,
                   coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')
                AND a.attrelid""" + NORMAL + " AND " + OURS;

    /** No row version tells of it: it is asked of all relations that have rows, besides sequences. */
    static final String ACTIVITIES = """
            SELECT id, scans, updated, deleted FROM (
                SELECT c.oid::bigint AS id, pg_catalog.pg_stat_get_xact_numscans(c.oid) AS scans,
                    pg_catalog.pg_stat_get_xact_tuples_updated(c.oid) AS updated,
                    pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS deleted
                FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'm') AND c.oid""" + NORMAL + """
            ) x
            WHERE scans > 0 OR updated > 0 OR deleted > 0""";

    static final String LABELS = """
            SELECT e.oid::bigint, e.enumtypid::bigint, n.nspname, t.typname, e.enumlabel, e.enumsortorder
            FROM pg_catalog.pg_enum e
            JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace""";

    static final String OTHERS =
            """
            SELECT p.oid::bigint, 'function', n.nspname || '.' || p.proname || '('
                   || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', 0::bigint, ''
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass
                AND d.objid = p.oid AND d.deptype = 'e')
                AND p.oid""" + NORMAL + " AND " + OURS + """

            UNION ALL
            SELECT t.oid::bigint, 'trigger', t.tgname::text, t.tgrelid::bigint, t.tgenabled::text
            FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal
            UNION ALL
            SELECT t.oid::bigint, 'disabled check', k.conname::text, t.tgrelid::bigint, ''
            FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_constraint k ON k.oid = t.tgconstraint
            WHERE t.tgisinternal AND t.tgenabled = 'D'
            UNION ALL
            SELECT p.oid::bigint, 'policy', p.polname::text, p.polrelid::bigint, p.polroles::text
            FROM pg_catalog.pg_policy p
            UNION ALL
            SELECT r.oid::bigint, 'rule', r.rulename::text, r.ev_class::bigint, r.ev_enabled::text
            FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE r.rulename <> '_RETURN' AND r.oid""" + NORMAL + " AND " + OURS + """

            UNION ALL
            SELECT s.oid::bigint, 'statistics', s.stxname::text, s.stxrelid::bigint, ''
            FROM pg_catalog.pg_statistic_ext s
            UNION ALL
            SELECT e.oid::bigint, 'extension', e.extname::text, 0, e.extversion FROM pg_catalog.pg_extension e
            UNION ALL
            SELECT p.oid::bigint, 'publication', p.pubname::text, 0, '' FROM pg_catalog.pg_publication p
            UNION ALL
            SELECT t.oid::bigint, CASE t.typtype WHEN 'e' THEN 'enum type' WHEN 'd' THEN 'domain' ELSE 'type' END,
                   n.nspname || '.' || t.typname, 0, ''
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype IN ('e', 'd') AND t.oid""" + NORMAL + " AND " + OURS;

    static final String LOCKS = """
            SELECT l.relation::bigint, l.mode FROM pg_catalog.pg_locks l
            WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())""";

    /** The last column is what the texts of definitions depend on. {@code pg_settings} would tell all, and takes long. */
    static final String SESSION = """
            SELECT pg_catalog.current_setting('lock_timeout') <> '0', pg_catalog.current_setting('statement_timeout') <> '0',
                   pg_catalog.current_setting('session_replication_role') = 'replica',
                   coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text, ''),
                   pg_catalog.concat_ws(E'\\n', current_user, pg_catalog.current_setting('search_path'),
                       pg_catalog.current_setting('quote_all_identifiers'),
                       pg_catalog.current_setting('standard_conforming_strings'),
                       pg_catalog.current_setting('datestyle'), pg_catalog.current_setting('intervalstyle'),
                       pg_catalog.current_setting('timezone'), pg_catalog.current_setting('extra_float_digits'),
                       pg_catalog.current_setting('bytea_output'), pg_catalog.current_setting('lc_monetary'))""";

    /** The end of a query that reads some relations, whose array is its parameter. */
    static String some(String relation) {
        return " AND " + relation + " = ANY (?)";
    }

    /** The same for constraints. Without statistics, the planner would go through all of them: these are found first. */
    static final String SOME_CONSTRAINTS =
            " AND k.oid = ANY (ARRAY(SELECT x.oid FROM pg_catalog.unnest(?::oid[]) w (id)"
                    + " CROSS JOIN LATERAL (SELECT c.oid FROM pg_catalog.pg_constraint c WHERE c.conrelid = w.id OFFSET 0) x))";

    static String constraints(int version) {
        return "SELECT k.oid::bigint, k.conrelid::bigint, k.conname, k.contype::text, k.convalidated, "
                + (version >= 18 ? "k.conenforced" : "true")
                + """
                , k.conindid::bigint, k.confrelid::bigint, coalesce(k.conkey::text, ''), k.confmatchtype = 'f'
                FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_namespace n ON n.oid = k.connamespace
                WHERE k.contype IN ('c', 'f', 'p', 'u', 'x', 'n') AND k.conparentid = 0
                    AND k.oid""" + NORMAL + " AND " + OURS;
    }
}
