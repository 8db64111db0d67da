package dev.autogen.proof;

import static dev.autogen.proof.FingerprintTableQueries.isNotMember;

import java.util.ArrayList;
import java.util.List;

/** The SQL that reads schemas, types, functions and whatever else lives in a schema. */
final class FingerprintOtherQueries {

    /** Below are the objects that initdb made, none of them in a schema of somebody's: FirstNormalObjectId in PostgreSQL's access/transam.h. */
    private static final String NORMAL = " >= 16384";

    private FingerprintOtherQueries() {}

    static List<String> all(int majorVersion) {
        List<String> queries = new ArrayList<>(List.of(
                SCHEMAS,
                TYPES,
                DOMAIN_CONSTRAINTS,
                FUNCTIONS,
                AGGREGATES,
                OPERATORS,
                OPERATOR_CLASSES,
                OPERATOR_FAMILIES,
                COLLATIONS,
                CONVERSIONS,
                TEXT_SEARCH_CONFIGURATIONS,
                TEXT_SEARCH_DICTIONARIES,
                DEFAULT_PRIVILEGES,
                EXTENSIONS));
        if (majorVersion >= 15) {
            queries.add(SCHEMA_PUBLICATIONS);
        }
        return queries;
    }

    private static String isOwn(String catalogue, String oid) {
        return " " + oid + NORMAL + " AND" + isNotMember(catalogue, oid);
    }

    private static final String SCHEMAS = """
            SELECT 'schema', '', n.nspname, 0,
                ARRAY['owner', pg_get_userbyid(n.nspowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) x),
                    'comment', obj_description(n.oid, 'pg_namespace')]
            FROM pg_namespace n WHERE n.nspname = ANY (?)
            """;

    private static final String TYPES = """
            SELECT CASE t.typtype WHEN 'e' THEN 'enum type' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type'
                    WHEN 'm' THEN 'multirange type' ELSE 'base type' END,
                n.nspname, t.typname, 0,
                ARRAY['labels', (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder)
                        FROM pg_enum l WHERE l.enumtypid = t.oid),
                    'casts', (SELECT string_agg(x.definition, ', ' ORDER BY x.definition)
                        FROM (SELECT format_type(c.castsource, NULL) || ' to ' || format_type(c.casttarget, NULL) || ' '
                                || c.castmethod::text || c.castcontext::text || coalesce(nullif(c.castfunc, 0)::regprocedure::text, '') AS definition
                            FROM pg_cast c WHERE t.oid IN (c.castsource, c.casttarget)) x),
                    'base type', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
                    'not null', CASE WHEN t.typnotnull THEN 'true' END,
                    'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
                    'collation', CASE WHEN t.typcollation <> 0 THEN t.typcollation::regcollation::text END,
                    'range', (SELECT concat_ws(' ', format_type(r.rngsubtype, NULL), r.rngcanonical::text, r.rngsubdiff::text,
                            r.rngcollation::regcollation::text)
                        FROM pg_range r WHERE r.rngtypid = t.oid),
                    'functions', CASE WHEN t.typtype = 'b' THEN concat_ws(' ', t.typinput::text, t.typoutput::text, t.typlen::text) END,
                    'owner', pg_get_userbyid(t.typowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) x),
                    'comment', obj_description(t.oid, 'pg_type')]
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = ANY (?) AND t.typtype IN ('e', 'd', 'r', 'm', 'b') AND NOT (t.typtype = 'b' AND t.typelem <> 0)
                AND""" + isOwn("pg_type", "t.oid");

    private static final String DOMAIN_CONSTRAINTS = """
            SELECT 'domain constraint', n.nspname || '.' || t.typname, o.conname, 0,
                ARRAY['definition', pg_get_constraintdef(o.oid), 'comment', obj_description(o.oid, 'pg_constraint')]
            FROM pg_constraint o JOIN pg_type t ON t.oid = o.contypid JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = ANY (?) AND o.contypid > 0
            """;

    private static final String FUNCTIONS = """
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
                n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 0,
                ARRAY['definition', pg_get_functiondef(p.oid),
                    'owner', pg_get_userbyid(p.proowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) x),
                    'comment', obj_description(p.oid, 'pg_proc')]
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = ANY (?) AND p.prokind <> 'a' AND""" + isOwn("pg_proc", "p.oid");

    private static final String AGGREGATES = """
            SELECT 'aggregate', n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 0,
                ARRAY['definition', (to_jsonb(a) - 'aggfnoid' - 'aggtranstype' - 'aggmtranstype' - 'aggsortop')::text,
                    'state', format_type(a.aggtranstype, NULL),
                    'moving state', CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END,
                    'sort operator', CASE WHEN a.aggsortop <> 0 THEN a.aggsortop::regoperator::text END,
                    'result', pg_get_function_result(p.oid),
                    'owner', pg_get_userbyid(p.proowner),
                    'privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text)
                        FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) x),
                    'comment', obj_description(p.oid, 'pg_proc')]
            FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_proc", "p.oid");

    private static final String OPERATORS = """
            SELECT 'operator', n.nspname, o.oid::regoperator::text, 0,
                ARRAY['function', o.oprcode::text, 'result', format_type(o.oprresult, NULL),
                    'commutator', CASE WHEN o.oprcom <> 0 THEN o.oprcom::regoperator::text END,
                    'negator', CASE WHEN o.oprnegate <> 0 THEN o.oprnegate::regoperator::text END,
                    'flags', concat_ws(', ', o.oprcanmerge, o.oprcanhash, o.oprrest, o.oprjoin),
                    'owner', pg_get_userbyid(o.oprowner),
                    'comment', obj_description(o.oid, 'pg_operator')]
            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_operator", "o.oid");

    private static final String OPERATOR_CLASSES = """
            SELECT 'operator class', n.nspname, o.opcname || ' using ' || m.amname, 0,
                ARRAY['type', format_type(o.opcintype, NULL), 'default', o.opcdefault::text,
                    'family', f.opfname, 'key type', CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END,
                    'owner', pg_get_userbyid(o.opcowner),
                    'comment', obj_description(o.oid, 'pg_opclass')]
            FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
            JOIN pg_am m ON m.oid = o.opcmethod JOIN pg_opfamily f ON f.oid = o.opcfamily
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_opclass", "o.oid");

    private static final String OPERATOR_FAMILIES = """
            SELECT 'operator family', n.nspname, f.opfname || ' using ' || m.amname, 0,
                ARRAY['operators', (SELECT string_agg(o.amopstrategy || ' ' || o.amopopr::regoperator || ' ' || o.amoppurpose::text, ', '
                        ORDER BY o.amopstrategy, o.amopopr::regoperator::text) FROM pg_amop o WHERE o.amopfamily = f.oid),
                    'functions', (SELECT string_agg(p.amprocnum || ' ' || p.amproc::regprocedure, ', '
                        ORDER BY p.amprocnum, p.amproc::regprocedure::text) FROM pg_amproc p WHERE p.amprocfamily = f.oid),
                    'owner', pg_get_userbyid(f.opfowner),
                    'comment', obj_description(f.oid, 'pg_opfamily')]
            FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_opfamily", "f.oid");

    private static final String COLLATIONS = """
            SELECT 'collation', n.nspname, l.collname, 0,
                ARRAY['provider', l.collprovider::text,
                    'not deterministic', CASE WHEN NOT l.collisdeterministic THEN 'true' END,
                    'encoding', nullif(l.collencoding, -1)::text,
                    'locale', coalesce(j.facts ->> 'colllocale', j.facts ->> 'colliculocale', nullif(l.collcollate, '')),
                    'character types', CASE WHEN l.collprovider = 'c' THEN l.collctype END,
                    'rules', j.facts ->> 'collicurules',
                    'owner', pg_get_userbyid(l.collowner),
                    'comment', obj_description(l.oid, 'pg_collation')]
            FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
            -- What a locale is called has another name in every other version; that of the library is not the schema's.
            CROSS JOIN LATERAL (SELECT to_jsonb(l) AS facts) j
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_collation", "l.oid");

    private static final String CONVERSIONS = """
            SELECT 'conversion', n.nspname, v.conname, 0,
                ARRAY['definition', (to_jsonb(v) - 'oid' - 'connamespace' - 'conowner' - 'conname')::text,
                    'owner', pg_get_userbyid(v.conowner),
                    'comment', obj_description(v.oid, 'pg_conversion')]
            FROM pg_conversion v JOIN pg_namespace n ON n.oid = v.connamespace
            WHERE n.nspname = ANY (?) AND v.oid""" + NORMAL;

    private static final String TEXT_SEARCH_CONFIGURATIONS = """
            SELECT 'text search configuration', n.nspname, g.cfgname, 0,
                ARRAY['parser', p.prsname,
                    'mappings', (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
                        ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = g.oid),
                    'owner', pg_get_userbyid(g.cfgowner),
                    'comment', obj_description(g.oid, 'pg_ts_config')]
            FROM pg_ts_config g JOIN pg_namespace n ON n.oid = g.cfgnamespace JOIN pg_ts_parser p ON p.oid = g.cfgparser
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_ts_config", "g.oid");

    private static final String TEXT_SEARCH_DICTIONARIES = """
            SELECT 'text search dictionary', n.nspname, y.dictname, 0,
                ARRAY['template', t.tmplname, 'options', y.dictinitoption,
                    'owner', pg_get_userbyid(y.dictowner),
                    'comment', obj_description(y.oid, 'pg_ts_dict')]
            FROM pg_ts_dict y JOIN pg_namespace n ON n.oid = y.dictnamespace JOIN pg_ts_template t ON t.oid = y.dicttemplate
            WHERE n.nspname = ANY (?) AND""" + isOwn("pg_ts_dict", "y.oid");

    private static final String DEFAULT_PRIVILEGES = """
            SELECT 'default privileges', n.nspname, pg_get_userbyid(d.defaclrole) || ' ' || d.defaclobjtype::text, 0,
                ARRAY['privileges', (SELECT string_agg(x::text, ', ' ORDER BY x::text) FROM unnest(d.defaclacl) x)]
            FROM pg_default_acl d JOIN pg_namespace n ON n.oid = d.defaclnamespace
            WHERE n.nspname = ANY (?)
            """;

    private static final String EXTENSIONS = """
            SELECT 'extension', n.nspname, x.extname, 0,
                ARRAY['version', x.extversion, 'comment', obj_description(x.oid, 'pg_extension')]
            FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
            WHERE n.nspname = ANY (?)
            """;

    private static final String SCHEMA_PUBLICATIONS = """
            SELECT 'publication', n.nspname, p.pubname, 0,
                ARRAY['operations', concat_ws(', ', p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot)]
            FROM pg_publication_namespace r JOIN pg_publication p ON p.oid = r.pnpubid
            JOIN pg_namespace n ON n.oid = r.pnnspid
            WHERE n.nspname = ANY (?)
            """;
}
