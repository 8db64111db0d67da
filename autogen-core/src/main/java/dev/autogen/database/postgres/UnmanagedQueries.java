package dev.autogen.database.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that finds what a mapping cannot express, one SELECT for each kind of object.
 *
 * <p>Each selects the kind, the name as messages show it, the reason, and the table it hangs on or 0. {@code scope} is the schemas
 * in scope, {@code relations} the relations in them that belong to no extension.
 */
final class UnmanagedQueries {

    private UnmanagedQueries() {}

    /** Restricts {@code relations} to some and their indexes, whose array is the parameter. */
    static final String SOME = """
            AND c.oid = ANY (ARRAY(WITH wanted AS (SELECT unnest(?::oid[]) AS id)
                SELECT id FROM wanted
                UNION SELECT i.indexrelid FROM wanted JOIN pg_catalog.pg_index i ON i.indrelid = wanted.id))""";

    /** One query for everything; its parameter is the array of schema names, and {@code $tables} may say which relations. */
    static String all(int majorVersion) {
        List<String> selects = new ArrayList<>();
        selects.addAll(RELATIONS);
        selects.addAll(ON_TABLES);
        selects.addAll(ON_COLUMNS);
        selects.addAll(OTHERS);
        if (majorVersion >= 15) {
            selects.addAll(SINCE_15);
        }
        if (majorVersion >= 18) {
            selects.addAll(SINCE_18);
        }
        return SCOPE + String.join("UNION ALL\n", selects);
    }

    private static final String SCOPE = """
            WITH scope AS MATERIALIZED (
                SELECT oid, nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY (?)),
            relations AS MATERIALIZED (
                SELECT c.*, s.nspname || '.' || c.relname AS name
                FROM scope s JOIN pg_catalog.pg_class c ON c.relnamespace = s.oid
                WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
                    $tables)
            """;

    private static final List<String> RELATIONS = List.of("""
            SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
                    WHEN 'c' THEN 'composite type' ELSE 'table' END,
                c.name, CASE c.relkind WHEN 'p' THEN 'partitioned'
                    WHEN 'c' THEN (SELECT pg_catalog.string_agg(
                            a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
                        FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
                    ELSE '' END, c.oid
            FROM relations c
            WHERE c.relkind IN ('v', 'm', 'c') OR c.relkind IN ('p', 'f') AND NOT c.relispartition
            """, """
            SELECT 'table', c.name,
                CASE WHEN c.relispartition THEN 'partition of ' ELSE 'inherits from ' END
                    || pg_catalog.string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno), c.oid
            FROM relations c JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
            WHERE c.relkind IN ('r', 'p', 'f')
            GROUP BY c.name, c.relispartition, c.oid
            """, """
            SELECT 'table', c.name, 'of type ' || pg_catalog.format_type(c.reloftype, NULL), c.oid
            FROM relations c WHERE c.relkind = 'r' AND c.reloftype <> 0
            """, """
            SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table'
                    WHEN 'S' THEN 'sequence' ELSE 'table' END,
                s.nspname || '.' || c.relname, 'of the extension ' || x.extname, c.oid
            FROM scope s JOIN pg_catalog.pg_class c ON c.relnamespace = s.oid
            JOIN pg_catalog.pg_depend e ON e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
            JOIN pg_catalog.pg_extension x ON x.oid = e.refobjid
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
            """);

    private static final List<String> ON_TABLES =
            List.of("""
            SELECT 'index', s.nspname || '.' || ic.relname, 'on a materialized view', c.oid
            FROM relations c
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
            JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            JOIN scope s ON s.oid = c.relnamespace
            WHERE c.relkind = 'm'
            """, """
            SELECT CASE WHEN o.contype = 'x' THEN 'exclusion constraint' ELSE 'constraint' END,
                c.name || '.' || o.conname, '', c.oid
            FROM relations c JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid
            WHERE o.contype NOT IN ('p', 'u', 'c', 'f', 't', 'n') AND o.conparentid = 0
            """, """
            SELECT 'trigger', c.name || '.' || t.tgname, '', c.oid
            FROM relations c JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid
            WHERE NOT t.tgisinternal AND t.tgparentid = 0
            """, """
            SELECT 'rule', c.name || '.' || r.rulename, '', c.oid
            FROM relations c JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid
            WHERE r.rulename <> '_RETURN'
            """, """
            SELECT 'policy', c.name || '.' || p.polname, '', c.oid
            FROM relations c JOIN pg_catalog.pg_policy p ON p.polrelid = c.oid
            """, """
            SELECT 'row level security', c.name, CASE WHEN c.relforcerowsecurity THEN 'forced' ELSE '' END, c.oid
            FROM relations c WHERE c.relrowsecurity OR c.relforcerowsecurity
            """, """
            SELECT 'publication', p.pubname || ' of ' || c.name, '', c.oid
            FROM relations c
            JOIN pg_catalog.pg_publication_rel r ON r.prrelid = c.oid
            JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
            """, """
            SELECT 'storage parameters', c.name, pg_catalog.array_to_string(c.reloptions, ', '), c.oid
            FROM relations c WHERE c.relkind = 'r' AND c.reloptions IS NOT NULL
            """, """
            SELECT 'tablespace', c.name, t.spcname, CASE WHEN c.relkind = 'i' THEN i.indrelid ELSE c.oid END
            FROM relations c
            JOIN pg_catalog.pg_tablespace t ON t.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
            WHERE c.relkind IN ('r', 'i')
            """, """
            SELECT 'access method', c.name, m.amname, c.oid
            FROM relations c JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.relkind = 'r' AND m.amname <> 'heap'
            """, """
            SELECT 'replica identity', c.name,
                CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' ELSE 'by index' END, c.oid
            FROM relations c WHERE c.relkind = 'r' AND c.relreplident <> 'd'
            """, """
            SELECT 'clustering', c.name, 'on ' || ic.relname, c.oid
            FROM relations c
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisclustered
            JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            """, """
            SELECT 'comment', c.name || '.' || o.conname, 'on a constraint', c.oid
            FROM relations c
            JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid
            JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objoid = o.oid
            """, """
            SELECT 'extended statistics', s.nspname || '.' || x.stxname, 'on ' || x.stxrelid::regclass::text, x.stxrelid
            FROM scope s JOIN pg_catalog.pg_statistic_ext x ON x.stxnamespace = s.oid
            """);

    private static final List<String> ON_COLUMNS = List.of("""
            SELECT 'column storage', c.name || '.' || a.attname,
                concat_ws(', ',
                    CASE WHEN a.attstorage <> t.typstorage THEN
                        CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END
                    END,
                    CASE a.attcompression WHEN 'p' THEN 'compression pglz' WHEN 'l' THEN 'compression lz4' END), c.oid
            FROM relations c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND (a.attstorage <> t.typstorage OR a.attcompression <> '')
            """, """
            SELECT 'column options', c.name || '.' || a.attname,
                concat_ws(', ', pg_catalog.array_to_string(a.attoptions, ', '),
                    CASE WHEN a.attstattarget >= 0 THEN 'statistics ' || a.attstattarget END), c.oid
            FROM relations c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0)
            """, """
            SELECT 'grants', c.name || '.' || a.attname, '', c.oid
            FROM relations c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
            """);

    /** From FirstNormalObjectId in PostgreSQL's access/transam.h on: what initdb made is in schemas of its own. */
    private static final List<String> OTHERS = List.of("""
            SELECT 'extension', x.extname, 'with all its objects', 0
            FROM scope s JOIN pg_catalog.pg_extension x ON x.extnamespace = s.oid
            """, """
            SELECT 'grants', c.name, '', c.oid
            FROM relations c WHERE c.relacl IS NOT NULL
            """, """
            SELECT CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'base type' END,
                s.nspname || '.' || t.typname, '', 0
            FROM scope s JOIN pg_catalog.pg_type t ON t.typnamespace = s.oid
            WHERE t.oid >= 16384 AND (t.typtype IN ('d', 'r') OR t.typtype = 'b' AND t.typelem = 0)
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
            """, """
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
                s.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', '', 0
            FROM scope s JOIN pg_catalog.pg_proc p ON p.pronamespace = s.oid
            WHERE p.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
            """, """
            SELECT 'operator', s.nspname || '.' || o.oprname || '(' || pg_catalog.format_type(o.oprleft, NULL) || ', '
                || pg_catalog.format_type(o.oprright, NULL) || ')', '', 0
            FROM scope s JOIN pg_catalog.pg_operator o ON o.oprnamespace = s.oid
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_operator'::regclass AND e.objid = o.oid AND e.deptype = 'e')
            """, """
            SELECT 'operator class', s.nspname || '.' || o.opcname, '', 0
            FROM scope s JOIN pg_catalog.pg_opclass o ON o.opcnamespace = s.oid
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_opclass'::regclass AND e.objid = o.oid AND e.deptype = 'e')
            """, """
            SELECT 'collation', s.nspname || '.' || o.collname, '', 0
            FROM scope s JOIN pg_catalog.pg_collation o ON o.collnamespace = s.oid
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_collation'::regclass AND e.objid = o.oid AND e.deptype = 'e')
            """, """
            SELECT 'text search configuration', s.nspname || '.' || o.cfgname, '', 0
            FROM scope s JOIN pg_catalog.pg_ts_config o ON o.cfgnamespace = s.oid
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_ts_config'::regclass AND e.objid = o.oid AND e.deptype = 'e')
            """, """
            SELECT 'text search dictionary', s.nspname || '.' || o.dictname, '', 0
            FROM scope s JOIN pg_catalog.pg_ts_dict o ON o.dictnamespace = s.oid
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_ts_dict'::regclass AND e.objid = o.oid AND e.deptype = 'e')
            """, """
            SELECT 'default privileges', s.nspname || ' of ' || pg_catalog.pg_get_userbyid(a.defaclrole), '', 0
            FROM scope s JOIN pg_catalog.pg_default_acl a ON a.defaclnamespace = s.oid
            """);

    private static final List<String> SINCE_15 = List.of("""
            SELECT 'publication', p.pubname || ' of ' || s.nspname, '', 0
            FROM scope s
            JOIN pg_catalog.pg_publication_namespace r ON r.pnnspid = s.oid
            JOIN pg_catalog.pg_publication p ON p.oid = r.pnpubid
            """);

    private static final List<String> SINCE_18 = List.of("""
            SELECT 'not null constraint', c.name || '.' || o.conname,
                'no inherit', c.oid
            FROM relations c JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid
            WHERE c.relkind = 'r' AND o.contype = 'n' AND o.connoinherit
            """, """
            SELECT CASE o.contype WHEN 'p' THEN 'primary key' ELSE 'constraint' END, c.name || '.' || o.conname,
                CASE o.contype WHEN 'f' THEN 'references a period' WHEN 'u' THEN 'without overlaps'
                    ELSE 'without overlaps: ' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.place)
                        FROM pg_catalog.unnest(o.conkey) WITH ORDINALITY k (number, place)
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number) END, c.oid
            FROM relations c JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid
            WHERE c.relkind = 'r' AND o.conperiod
            """);
}
