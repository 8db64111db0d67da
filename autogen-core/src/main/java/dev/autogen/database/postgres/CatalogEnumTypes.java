package dev.autogen.database.postgres;

import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The enum types in scope. */
final class CatalogEnumTypes {

    private static final String QUERY = """
            SELECT n.nspname, t.typname,
                ARRAY(SELECT l.enumlabel::text FROM pg_catalog.pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder) AS labels,
                ARRAY(SELECT CASE WHEN x.casttarget = t.oid THEN 'FROM_VARCHAR' ELSE 'TO_VARCHAR' END FROM pg_catalog.pg_cast x
                    WHERE x.castmethod = 'i' AND x.castcontext = 'i'
                        AND (x.castsource = t.oid AND x.casttarget = 'pg_catalog.varchar'::regtype
                            OR x.casttarget = t.oid AND x.castsource = 'pg_catalog.varchar'::regtype)) AS casts,
                d.description
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_type t ON t.typnamespace = n.oid
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            WHERE n.nspname = ANY (?) AND t.typtype = 'e'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
            """;

    private CatalogEnumTypes() {}

    static List<EnumType> read(CatalogQueries queries) throws SQLException {
        List<EnumType> types = new ArrayList<>();
        queries.each(
                QUERY,
                row -> types.add(new EnumType(
                        new QualifiedName(row.getString("nspname"), row.getString("typname")),
                        CatalogArrays.texts(row.getArray("labels")),
                        CatalogArrays.texts(row.getArray("casts")).stream()
                                .map(EnumCast::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("description"),
                        null)));
        return types;
    }
}
