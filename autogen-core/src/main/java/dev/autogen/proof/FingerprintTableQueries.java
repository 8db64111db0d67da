package dev.autogen.proof;

import java.util.List;

/** The SQL that reads relations and what hangs on them: as the fourth column the relation, whose alias is {@code c}. */
final class FingerprintTableQueries {

    private FingerprintTableQueries() {}

    /** The parameter is an array of schemas. */
    static List<String> all(int majorVersion) {
        return List.of(
                relations(),
                COLUMNS,
                POSITIONS,
                constraints(),
                INDEXES.replace(
                        "$statistics", majorVersion >= 17 ? "a.attstattarget IS NOT NULL" : "a.attstattarget >= 0"),
                TRIGGERS,
                RULES,
                POLICIES,
                SEQUENCES,
                STATISTICS,
                publications(majorVersion));
    }

    /** Of some relations, whose array is the second parameter. */
    static List<String> some(int majorVersion) {
        return all(majorVersion).stream()
                .map(query -> query + " AND c.oid = ANY (?)")
                .toList();
    }

    /** What a member of an extension is, the extension's version says. */
    static String isNotMember(String catalogue, String oid) {
        return " NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '" + catalogue + "'::regclass AND e.objid = "
                + oid + " AND e.deptype = 'e')\n";
    }

    private static String relations() {
        return RELATIONS + " AND" + isNotMember("pg_class", "c.oid");
    }

    private static String constraints() {
        return CONSTRAINTS + " AND" + isNotMember("pg_class", "c.oid");
    }

    private static final String RELATIONS = """
            SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view'
                    WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END,
                n.nspname, c.relname, c.oid,
                ARRAY['persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END,
                    'owner', pg_get_userbyid(c.relowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(c.relacl, acldefault('r', c.relowner))) x),
                    'options', (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(c.reloptions) x),
                    'toast options', (SELECT string_agg(x, ', ' ORDER BY x)
                        FROM pg_class toast, unnest(toast.reloptions) x WHERE toast.oid = c.reltoastrelid),
                    'access method', (SELECT amname FROM pg_am m WHERE m.oid = c.relam),
                    'tablespace', (SELECT spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
                    'row security', CASE WHEN c.relrowsecurity THEN 'enabled ' ELSE '' END
                        || CASE WHEN c.relforcerowsecurity THEN 'forced' ELSE '' END,
                    'replica identity', nullif(nullif(c.relreplident, 'd'), 'n')::text,
                    'no replica identity', CASE WHEN c.relreplident = 'n' AND c.relkind = 'r' THEN 'true' END,
                    'of type', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
                    'partitioned by', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                    'partition for', CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
                    'inherits', (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
                        FROM pg_inherits i WHERE i.inhrelid = c.oid),
                    'query', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
                    'populated', CASE WHEN c.relkind = 'm' THEN c.relispopulated::text END,
                    'server', (SELECT s.srvname || ' ' || coalesce(array_to_string(f.ftoptions, ', '), '')
                        FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid),
                    'security labels', (SELECT string_agg(l.provider || ' ' || l.label, ', ' ORDER BY l.provider)
                        FROM pg_seclabel l WHERE l.classoid = 'pg_class'::regclass AND l.objoid = c.oid AND l.objsubid = 0),
                    'comment', obj_description(c.oid, 'pg_class')]
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
            """;

    private static final String COLUMNS = """
            SELECT 'column', n.nspname || '.' || c.relname, a.attname, c.oid,
                ARRAY['type', format_type(a.atttypid, a.atttypmod),
                    'collation', CASE WHEN a.attcollation <> 0 THEN a.attcollation::regcollation::text END,
                    'not null', CASE WHEN a.attnotnull THEN 'true' END,
                    'default', pg_get_expr(d.adbin, d.adrelid),
                    'identity', a.attidentity::text,
                    'generated', a.attgenerated::text,
                    'storage', a.attstorage::text,
                    'compression', a.attcompression::text,
                    'statistics', nullif(a.attstattarget, -1)::text,
                    'options', (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(a.attoptions) x),
                    'foreign options', array_to_string(a.attfdwoptions, ', '),
                    'inherited', CASE WHEN a.attinhcount > 0 THEN a.attinhcount || ' times, local ' || a.attislocal END,
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text) FROM unnest(a.attacl) x),
                    'comment', col_description(c.oid, a.attnum)]
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0 AND NOT a.attisdropped
                AND""" + isNotMember("pg_class", "c.oid");

    private static final String POSITIONS = """
            SELECT 'column position', n.nspname || '.' || c.relname, a.attname, c.oid,
                ARRAY['position', (row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum))::text]
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0 AND NOT a.attisdropped
                AND""" + isNotMember("pg_class", "c.oid");

    private static final String CONSTRAINTS = """
            SELECT 'constraint', n.nspname || '.' || c.relname, o.conname, c.oid,
                ARRAY['definition', pg_get_constraintdef(o.oid),
                    'trigger', CASE WHEN o.contype = 't' THEN 'true' END,
                    'not valid', CASE WHEN NOT o.convalidated THEN 'true' END,
                    'triggers not enabled', (SELECT string_agg(t.tgenabled::text, '' ORDER BY t.tgtype, t.tgrelid = o.conrelid)
                        FROM pg_trigger t WHERE t.tgconstraint = o.oid AND t.tgisinternal AND t.tgenabled <> 'O'),
                    'inherited', CASE WHEN o.coninhcount > 0 THEN o.coninhcount || ' times, local ' || o.conislocal END,
                    'comment', obj_description(o.oid, 'pg_constraint')]
            FROM pg_constraint o
            JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?)
            """;

    private static final String INDEXES = """
            SELECT 'index', n.nspname || '.' || c.relname, x.relname, c.oid,
                ARRAY['definition', overlay(pg_get_indexdef(i.indexrelid) placing ''
                        from strpos(pg_get_indexdef(i.indexrelid), 'INDEX ') + 6 for length(quote_ident(x.relname)) + 1),
                    'of a constraint', (SELECT o.contype::text FROM pg_constraint o
                        WHERE o.conrelid = i.indrelid AND o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')),
                    'invalid', CASE WHEN NOT i.indisvalid THEN 'true' END,
                    'not ready', CASE WHEN NOT i.indisready THEN 'true' END,
                    'clustered', CASE WHEN i.indisclustered THEN 'true' END,
                    'replica identity', CASE WHEN i.indisreplident THEN 'true' END,
                    'immediate', CASE WHEN NOT i.indimmediate THEN 'false' END,
                    'tablespace', (SELECT spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace),
                    'statistics', (SELECT string_agg(a.attnum || ' ' || a.attstattarget, ', ' ORDER BY a.attnum)
                        FROM pg_attribute a WHERE a.attrelid = x.oid AND $statistics),
                    'comment', obj_description(x.oid, 'pg_class')]
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND""" + isNotMember("pg_class", "c.oid");

    private static final String TRIGGERS = """
            SELECT 'trigger', n.nspname || '.' || c.relname, t.tgname, c.oid,
                ARRAY['definition', pg_get_triggerdef(t.oid),
                    'enabled', nullif(t.tgenabled, 'O')::text,
                    'comment', obj_description(t.oid, 'pg_trigger')]
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND NOT t.tgisinternal AND""" + isNotMember("pg_class", "c.oid");

    private static final String RULES = """
            SELECT 'rule', n.nspname || '.' || c.relname, r.rulename, c.oid,
                ARRAY['definition', pg_get_ruledef(r.oid),
                    'enabled', nullif(r.ev_enabled, 'O')::text,
                    'comment', obj_description(r.oid, 'pg_rewrite')]
            FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND r.rulename <> '_RETURN' AND""" + isNotMember("pg_class", "c.oid");

    private static final String POLICIES = """
            SELECT 'policy', n.nspname || '.' || c.relname, p.polname, c.oid,
                ARRAY['command', p.polcmd::text,
                    'restrictive', CASE WHEN NOT p.polpermissive THEN 'true' END,
                    'roles', (SELECT string_agg(coalesce(r.rolname, 'PUBLIC'), ', ' ORDER BY r.rolname)
                        FROM unnest(p.polroles) x LEFT JOIN pg_roles r ON r.oid = x),
                    'using', pg_get_expr(p.polqual, p.polrelid),
                    'with check', pg_get_expr(p.polwithcheck, p.polrelid),
                    'comment', obj_description(p.oid, 'pg_policy')]
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?)
            """;

    private static final String SEQUENCES = """
            SELECT 'sequence', n.nspname, c.relname, c.oid,
                ARRAY['type', format_type(s.seqtypid, NULL),
                    'parameters', (to_jsonb(s) - 'seqrelid' - 'seqtypid')::text,
                    'persistence', nullif(c.relpersistence, 'p')::text,
                    'owned by', d.refobjid::regclass::text || '.' || quote_ident(a.attname),
                    'identity', CASE WHEN d.deptype = 'i' THEN 'true' END,
                    'owner', pg_get_userbyid(c.relowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(c.relacl, acldefault('s', c.relowner))) x),
                    'comment', obj_description(c.oid, 'pg_class')]
            FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
            LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE n.nspname = ANY (?) AND""" + isNotMember("pg_class", "c.oid");

    private static final String STATISTICS = """
            SELECT 'extended statistics', n.nspname, s.stxname, c.oid,
                ARRAY['kinds', (SELECT string_agg(x::text, '' ORDER BY x::text) FROM unnest(s.stxkind) x),
                    'columns', (SELECT string_agg(a.attname, ', ' ORDER BY a.attname) FROM pg_attribute a
                        WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
                    'expressions', (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(pg_get_statisticsobjdef_expressions(s.oid)) x),
                    'table', s.stxrelid::regclass::text,
                    'target', nullif(s.stxstattarget, -1)::text,
                    'owner', pg_get_userbyid(s.stxowner),
                    'comment', obj_description(s.oid, 'pg_statistic_ext')]
            FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace JOIN pg_class c ON c.oid = s.stxrelid
            WHERE n.nspname = ANY (?)
            """;

    private static String publications(int majorVersion) {
        String since15 = """
                ,
                    'columns', (SELECT string_agg(a.attname, ', ' ORDER BY a.attname) FROM pg_attribute a
                        WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)),
                    'where', pg_get_expr(r.prqual, r.prrelid)""";
        return """
                SELECT 'publication', n.nspname || '.' || c.relname, p.pubname, c.oid,
                    ARRAY['operations', concat_ws(', ', p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot)""" + (majorVersion >= 15 ? since15 : "") + """
                ]
                FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
                JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ANY (?)
                """;
    }
}
