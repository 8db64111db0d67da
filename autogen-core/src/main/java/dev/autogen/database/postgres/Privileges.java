package dev.autogen.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The privileges of dependent objects, as the statements that give them to a new object in place of those it begins with. */
final class Privileges {

    /** The catalogue an object identifier is of: each counts for itself. */
    enum Catalogue {
        RELATION,
        FUNCTION,
        TYPE
    }

    private record Owner(Catalogue catalogue, long oid, String column) {}

    private record Entry(@Nullable String grantee, String privileges, boolean grantable, boolean given) {}

    private final Map<Owner, List<Entry>> entries = new HashMap<>();
    private final Map<Owner, String> foreignGrants = new HashMap<>();

    void read(ResultSet row) throws SQLException {
        Owner owner = new Owner(catalogue(row.getString("kind")), row.getLong("oid"), row.getString("attname"));
        String grantee = row.getString("grantee");
        if (!row.getBoolean("by_owner")) {
            foreignGrants.put(
                    owner,
                    "has privileges that " + (grantee == null ? "PUBLIC" : grantee)
                            + " got from somebody other than its owner");
        }
        entries.computeIfAbsent(owner, o -> new ArrayList<>())
                .add(new Entry(
                        grantee,
                        row.getString("privileges"),
                        row.getBoolean("is_grantable"),
                        row.getBoolean("is_actual")));
    }

    /**
     * The statements for an object, or for one of its columns.
     *
     * @param words the object as GRANT names it: {@code TABLE users}
     * @param column empty for the object itself
     */
    List<String> statements(Catalogue catalogue, long oid, String column, String words) {
        List<String> statements = new ArrayList<>();
        for (Entry entry : entries.getOrDefault(new Owner(catalogue, oid, column), List.of())) {
            String list = column.isEmpty() ? entry.privileges() : withColumn(entry.privileges(), column);
            String role = entry.grantee() == null ? "PUBLIC" : PostgresNames.identifier(entry.grantee());
            statements.add(
                    entry.given()
                            ? "GRANT " + list + " ON " + words + " TO " + role
                                    + (entry.grantable() ? " WITH GRANT OPTION" : "")
                            : "REVOKE " + list + " ON " + words + " FROM " + role);
        }
        return statements;
    }

    /** Something else of an object that nobody gives again. */
    void refuse(Catalogue catalogue, long oid, String why) {
        foreignGrants.put(new Owner(catalogue, oid, ""), why);
    }

    /** Why the privileges cannot be given again, or null. */
    @Nullable
    String unmakeable(Catalogue catalogue, long oid, String column) {
        return foreignGrants.get(new Owner(catalogue, oid, column));
    }

    private static Catalogue catalogue(String kind) {
        return switch (kind) {
            case "f" -> Catalogue.FUNCTION;
            case "T" -> Catalogue.TYPE;
            default -> Catalogue.RELATION;
        };
    }

    private static String withColumn(String privileges, String column) {
        String list = "(" + PostgresNames.identifier(column) + ")";
        return String.join(
                ", ",
                List.of(privileges.split(", ")).stream()
                        .map(word -> word + " " + list)
                        .toList());
    }
}
