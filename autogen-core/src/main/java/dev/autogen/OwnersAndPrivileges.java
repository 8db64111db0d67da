package dev.autogen;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom the objects of a schema belong to, and who may do what with them. A first revision does not describe it, because every
 * database has other roles; but nobody should have to find that out.
 */
final class OwnersAndPrivileges {

    private static final int MOST_NAMED = 5;

    private static final String OBJECTS = """
            WITH schemas AS (SELECT oid, nspname, nspowner, nspacl FROM pg_namespace WHERE nspname = ANY (?)),
            objects AS (
                SELECT 'pg_class'::regclass AS catalog, c.oid, c.oid::regclass::text AS name, c.relowner AS owner,
                       c.relacl IS NOT NULL AND c.relacl IS DISTINCT FROM
                           acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner)
                       OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL) AS granted
                FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                UNION ALL
                SELECT 'pg_proc'::regclass, p.oid, p.oid::regprocedure::text, p.proowner,
                       p.proacl IS NOT NULL AND p.proacl IS DISTINCT FROM acldefault('f', p.proowner)
                FROM pg_proc p JOIN schemas s ON s.oid = p.pronamespace
                UNION ALL
                SELECT 'pg_type'::regclass, t.oid, t.oid::regtype::text, t.typowner,
                       t.typacl IS NOT NULL AND t.typacl IS DISTINCT FROM acldefault('T', t.typowner)
                FROM pg_type t JOIN schemas s ON s.oid = t.typnamespace
                WHERE t.typtype IN ('d', 'e', 'r')
                UNION ALL
                SELECT 'pg_namespace'::regclass, s.oid, 'schema ' || s.nspname, s.nspowner,
                       s.nspacl IS NOT NULL AND s.nspacl IS DISTINCT FROM acldefault('n', s.nspowner)
                FROM schemas s WHERE s.nspname <> 'public')
            SELECT o.name, r.rolname, o.granted
            FROM objects o JOIN pg_roles r ON r.oid = o.owner
            WHERE NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype IN ('e', 'i', 'a'))
            ORDER BY o.name COLLATE "C"
            """;

    private static final String DEFAULTS = """
            SELECT DISTINCT r.rolname
            FROM pg_default_acl a JOIN pg_roles r ON r.oid = a.defaclrole LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
            WHERE n.nspname IS NULL OR n.nspname = ANY (?)
            ORDER BY 1
            """;

    private final Map<String, List<String>> byOwner = new TreeMap<>();

    private final List<String> granted = new ArrayList<>();

    private final List<String> defaults = new ArrayList<>();

    private OwnersAndPrivileges() {}

    /**
     * What a first revision leaves to whoever runs it, a line each; nothing where all belongs to one role and nothing is granted.
     *
     * @param ours whether an object, by its name as PostgreSQL prints it, is described
     */
    static List<String> of(Connection connection, Collection<String> schemas, Function<String, Boolean> ours)
            throws SQLException {
        OwnersAndPrivileges found = new OwnersAndPrivileges();
        Array names = connection.createArrayOf("text", schemas.toArray());
        try (PreparedStatement statement = connection.prepareStatement(OBJECTS)) {
            statement.setArray(1, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (ours.apply(row.getString(1))) {
                        found.add(row.getString(1), row.getString(2), row.getBoolean(3));
                    }
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(DEFAULTS)) {
            statement.setArray(1, names);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.defaults.add(row.getString(1));
                }
            }
        }
        return found.lines();
    }

    private void add(String name, String owner, boolean isGranted) {
        byOwner.computeIfAbsent(owner, role -> new ArrayList<>()).add(name);
        if (isGranted) {
            granted.add(name);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int most = byOwner.values().stream().mapToInt(List::size).max().orElse(0);
        String usual = byOwner.entrySet().stream()
                .filter(entry -> entry.getValue().size() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        byOwner.forEach((owner, names) -> {
            if (!owner.equals(usual)) {
                lines.add("that " + named(names) + (names.size() == 1 ? " belongs to " : " belong to ") + owner
                        + ": a revision says no owners; most belongs to " + usual);
            }
        });
        if (!granted.isEmpty()) {
            lines.add("privileges on " + named(granted) + ": a revision grants none");
        }
        if (!defaults.isEmpty()) {
            lines.add(
                    "default privileges for what " + String.join(", ", defaults) + " creates: a revision grants none");
        }
        return lines;
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }
}
