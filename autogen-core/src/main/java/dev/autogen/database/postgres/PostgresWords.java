package dev.autogen.database.postgres;

import java.util.Set;

/** Words that mean something to PostgreSQL where a name could stand. */
final class PostgresWords {

    /**
     * The keywords that {@code quote_ident} quotes: all of {@code pg_get_keywords()} but the unreserved ones, PostgreSQL 18. The
     * lists of older versions are parts of it.
     */
    private static final Set<String> KEYWORDS = words("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
            character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
            current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
            else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
            in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
            json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
            limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
            on only or order out outer overlaps overlay placing position precision primary real references returning right row
            select session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to
            trailing treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes
            xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            """);

    /** The types of {@code pg_catalog} whose names do not begin with {@code pg_}: they hide types of the same name. */
    private static final Set<String> BUILT_IN_TYPES = words("""
            aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray anycompatiblerange
            anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr circle cstring date
            datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector index_am_handler inet int2 int2vector int4
            int4multirange int4range int8 int8multirange int8range internal interval json jsonb jsonpath language_handler line lseg
            macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path point polygon record refcursor regclass
            regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype
            table_am_handler text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery tsrange
            tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml
            """);

    private PostgresWords() {}

    /** Whether an identifier spelled like this must be quoted. */
    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** Whether an unqualified name of a type means PostgreSQL's own. */
    static boolean isBuiltInType(String name) {
        return name.startsWith("pg_") || BUILT_IN_TYPES.contains(name);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
