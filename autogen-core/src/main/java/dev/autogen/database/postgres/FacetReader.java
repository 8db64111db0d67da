package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads owners, privileges, options, row security, storage and comments of relations, of their columns and indexes. */
final class FacetReader {

    private static final String NAMESPACE = "nspname";

    private final PostgresNames names;
    private final Privileges privileges;
    private final Facets facets = new Facets();

    FacetReader(PostgresNames names, Privileges privileges) {
        this.names = names;
        this.privileges = privileges;
    }

    Facets facets() {
        return facets;
    }

    void readRelation(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        QualifiedName name = new QualifiedName(row.getString(NAMESPACE), row.getString("relname"));
        String sql = names.qualified(name);
        String kind = row.getString("relkind");
        boolean table = kind.equals("r");
        ObjectReference object =
                ObjectReference.of(kind.equals("S") ? ObjectReference.Kind.SEQUENCE : ObjectReference.Kind.TABLE, name);
        facets.object(oid, object);
        String alter = "ALTER " + words(kind) + " " + sql + " ";
        if (row.getString("owner") != null) {
            facets.add(
                    oid,
                    object,
                    "owner of " + text(sql),
                    alter + "OWNER TO " + PostgresNames.identifier(row.getString("owner")));
        }
        if (table) {
            readTable(row, oid, object, sql, alter);
        }
        addComment(oid, object, words(kind) + " " + sql, row.getString("comment"));
        addPrivileges(
                Privileges.Catalogue.RELATION, oid, "", object, (kind.equals("S") ? "SEQUENCE " : "TABLE ") + sql, sql);
    }

    /** Of a relation of which nothing but its columns is asked for. */
    void readName(ResultSet row) throws SQLException {
        QualifiedName name = new QualifiedName(row.getString(NAMESPACE), row.getString("relname"));
        facets.object(row.getLong("oid"), ObjectReference.table(name));
    }

    private void readTable(ResultSet row, long oid, ObjectReference object, String sql, String alter)
            throws SQLException {
        List<String> options = optionWords(CatalogArrays.texts(row.getArray("reloptions")));
        if (options.isEmpty()) {
            options = optionWords(CatalogArrays.texts(row.getArray("toast_options")));
        }
        if (!options.isEmpty()) {
            facets.add(oid, object, "options of " + text(sql), alter + "SET (" + String.join(", ", options) + ")");
        }
        if (row.getString("amname") != null) {
            String method = PostgresNames.identifier(row.getString("amname"));
            facets.add(oid, object, "access method of " + text(sql), alter + "SET ACCESS METHOD " + method);
        }
        if (row.getString("spcname") != null) {
            String tablespace = PostgresNames.identifier(row.getString("spcname"));
            facets.add(oid, object, "tablespace of " + text(sql), alter + "SET TABLESPACE " + tablespace);
        }
        if (row.getBoolean("relrowsecurity")) {
            facets.add(oid, object, "row security of " + text(sql), alter + "ENABLE ROW LEVEL SECURITY");
        }
        if (row.getBoolean("relforcerowsecurity")) {
            facets.add(oid, object, "forced row security of " + text(sql), alter + "FORCE ROW LEVEL SECURITY");
        }
        String identity = row.getString("relreplident");
        if (identity.equals("n") || identity.equals("f")) {
            String words = identity.equals("n") ? "NOTHING" : "FULL";
            facets.add(oid, object, "replica identity of " + text(sql), alter + "REPLICA IDENTITY " + words);
        }
    }

    void readColumn(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        QualifiedName relation = facets.name(oid);
        String column = row.getString("attname");
        String kind = row.getString("relkind");
        String sql = names.qualified(relation) + "." + PostgresNames.identifier(column);
        ObjectReference object = ObjectReference.column(relation, column);
        String alter = "ALTER " + words(kind) + " " + names.qualified(relation) + " ALTER COLUMN "
                + PostgresNames.identifier(column) + " ";
        if (row.getString("default_expression") != null) {
            facets.add(
                    oid,
                    object,
                    "default of " + text(sql),
                    alter + "SET DEFAULT " + StableExpression.of(row.getString("default_expression")));
        }
        addStorage(oid, object, sql, alter, row.getString("storage"), row.getString("compression"));
        if (row.getString("target") != null) {
            facets.add(
                    oid, object, "statistics target of " + text(sql), alter + "SET STATISTICS " + row.getInt("target"));
        }
        List<String> options = optionWords(CatalogArrays.texts(row.getArray("attoptions")));
        if (!options.isEmpty()) {
            facets.add(oid, object, "options of " + text(sql), alter + "SET (" + String.join(", ", options) + ")");
        }
        addComment(oid, object, "COLUMN " + sql, row.getString("comment"));
        addPrivileges(Privileges.Catalogue.RELATION, oid, column, object, "TABLE " + names.qualified(relation), sql);
    }

    private void addStorage(
            long oid,
            ObjectReference object,
            String sql,
            String alter,
            @Nullable String storage,
            @Nullable String compression) {
        List<String> statements = new ArrayList<>();
        if (storage != null) {
            statements.add(alter + "SET STORAGE "
                    + switch (storage) {
                        case "p" -> "PLAIN";
                        case "e" -> "EXTERNAL";
                        case "m" -> "MAIN";
                        default -> "EXTENDED";
                    });
        }
        if (compression != null) {
            statements.add(alter + "SET COMPRESSION " + (compression.equals("l") ? "lz4" : "pglz"));
        }
        facets.add(oid, new Facets.Facet(object, Dependent.Kind.STORAGE, "storage of " + text(sql), statements, null));
    }

    void readIndex(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        QualifiedName relation = facets.name(oid);
        QualifiedName index = new QualifiedName(row.getString(NAMESPACE), row.getString("name"));
        String constraint = row.getString("conname");
        ObjectReference object = constraint == null
                ? ObjectReference.of(ObjectReference.Kind.INDEX, index)
                : ObjectReference.constraint(relation, constraint);
        String name = text(names.qualified(index));
        String table = "ALTER TABLE " + names.qualified(relation) + " ";
        if (row.getBoolean("indisclustered")) {
            String cluster = "CLUSTER ON " + PostgresNames.identifier(index.name());
            facets.add(oid, object, "clustering on " + name, table + cluster);
        }
        if (row.getBoolean("indisreplident")) {
            facets.add(
                    oid,
                    object,
                    "replica identity by " + name,
                    table + "REPLICA IDENTITY USING INDEX " + PostgresNames.identifier(index.name()));
        }
        String alter = "ALTER INDEX " + names.qualified(index) + " ";
        if (row.getString("spcname") != null) {
            String tablespace = PostgresNames.identifier(row.getString("spcname"));
            facets.add(oid, object, "tablespace of " + name, alter + "SET TABLESPACE " + tablespace);
        }
        for (String target : CatalogArrays.texts(row.getArray("targets"))) {
            String[] numbers = target.split(" ");
            facets.add(
                    oid,
                    object,
                    "statistics target of " + name + " " + numbers[0],
                    alter + "ALTER COLUMN " + numbers[0] + " SET STATISTICS " + numbers[1]);
        }
        addComment(oid, object, "INDEX " + names.qualified(index), row.getString("comment"));
    }

    void readConstraintComment(ResultSet row) throws SQLException {
        long oid = row.getLong("oid");
        QualifiedName table = facets.name(oid);
        String constraint = row.getString("conname");
        addComment(
                oid,
                ObjectReference.constraint(table, constraint),
                "CONSTRAINT " + PostgresNames.identifier(constraint) + " ON " + names.qualified(table),
                row.getString("comment"));
    }

    /** Types count for themselves, and are known here by the negative of their identifier. */
    void readType(ResultSet row) throws SQLException {
        long oid = -row.getLong("oid");
        QualifiedName name = new QualifiedName(row.getString(NAMESPACE), row.getString("typname"));
        ObjectReference object = ObjectReference.of(ObjectReference.Kind.TYPE, name);
        facets.object(oid, object);
        String sql = names.type(name);
        if (row.getString("owner") != null) {
            String owner = PostgresNames.identifier(row.getString("owner"));
            facets.add(oid, object, "owner of " + text(sql), "ALTER TYPE " + sql + " OWNER TO " + owner);
        }
        addPrivileges(Privileges.Catalogue.TYPE, oid, "", object, "TYPE " + sql, sql);
    }

    /** A sequence behind an identity goes and comes with it; its owner is that of the table. */
    void readIdentity(ResultSet row) throws SQLException {
        long table = row.getLong("oid");
        QualifiedName name = new QualifiedName(row.getString(NAMESPACE), row.getString("relname"));
        ObjectReference object = ObjectReference.of(ObjectReference.Kind.SEQUENCE, name);
        String sql = names.qualified(name);
        long sequence = row.getLong("sequence");
        addComment(table, object, "SEQUENCE " + sql, row.getString("comment"));
        facets.add(
                table,
                new Facets.Facet(
                        object,
                        Dependent.Kind.FACET,
                        "privileges of " + text(sql),
                        privileges.statements(Privileges.Catalogue.RELATION, sequence, "", "SEQUENCE " + sql),
                        privileges.unmakeable(Privileges.Catalogue.RELATION, sequence, "")));
    }

    /** What a provider of security labels makes of one is its own affair: none is given again. */
    void readLabel(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        long oid = row.getLong("oid");
        String provider = PostgresNames.identifier(row.getString("provider"));
        String why = "has a security label of " + text(provider);
        if (kind.equals("f")) {
            privileges.refuse(Privileges.Catalogue.FUNCTION, oid, why);
            return;
        }
        long relation = kind.equals("T") ? -oid : oid;
        ObjectReference object = facets.object(relation);
        String column = row.getString("attname");
        ObjectReference labelled = column.isEmpty() ? object : ObjectReference.column(object.name(), column);
        String name = names.qualified(object.name()) + (column.isEmpty() ? "" : "." + PostgresNames.identifier(column));
        String statement = "SECURITY LABEL FOR " + provider;
        facets.add(
                relation,
                new Facets.Facet(
                        labelled, Dependent.Kind.FACET, "security label of " + text(name), List.of(statement), why));
    }

    private void addComment(long oid, ObjectReference object, String words, @Nullable String comment) {
        if (comment != null) {
            String statement = "COMMENT ON " + words + " IS " + PostgresNames.literal(comment);
            facets.add(oid, object, "comment on " + text(words), statement);
        }
    }

    private void addPrivileges(
            Privileges.Catalogue catalogue, long oid, String column, ObjectReference object, String words, String sql) {
        facets.add(
                oid,
                new Facets.Facet(
                        object,
                        Dependent.Kind.FACET,
                        "privileges of " + text(sql),
                        privileges.statements(catalogue, Math.abs(oid), column, words),
                        privileges.unmakeable(catalogue, Math.abs(oid), column)));
    }

    /** {@code fillfactor=70} as it stands in parentheses. */
    static List<String> optionWords(List<String> options) {
        return options.stream()
                .map(option -> {
                    int equals = option.indexOf('=');
                    return option.substring(0, equals) + " = " + PostgresNames.literal(option.substring(equals + 1));
                })
                .toList();
    }

    private static String words(String relkind) {
        return switch (relkind) {
            case "v" -> "VIEW";
            case "m" -> "MATERIALIZED VIEW";
            case "S" -> "SEQUENCE";
            default -> "TABLE";
        };
    }

    private static String text(String sql) {
        return PostgresNames.oneLine(sql);
    }
}
