package dev.autogen.database.postgres;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.TypeNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types whose canonical spelling needs no server: PostgreSQL's own, and the enum types of the entity model. */
final class KnownTypes {

    private static final Set<String> BUILT_IN = Set.of(
            "\"char\"",
            "bigint",
            "bit",
            "bit varying",
            "boolean",
            "box",
            "bytea",
            "character",
            "character varying",
            "cidr",
            "circle",
            "date",
            "datemultirange",
            "daterange",
            "double precision",
            "inet",
            "int4multirange",
            "int4range",
            "int8multirange",
            "int8range",
            "integer",
            "interval",
            "json",
            "jsonb",
            "jsonpath",
            "line",
            "lseg",
            "macaddr",
            "macaddr8",
            "money",
            "name",
            "numeric",
            "nummultirange",
            "numrange",
            "oid",
            "path",
            "pg_lsn",
            "point",
            "polygon",
            "real",
            "regclass",
            "smallint",
            "text",
            "time with time zone",
            "time without time zone",
            "timestamp with time zone",
            "timestamp without time zone",
            "tsmultirange",
            "tsquery",
            "tsrange",
            "tstzmultirange",
            "tstzrange",
            "tsvector",
            "uuid",
            "xml");

    private final Set<String> enumTypes = new HashSet<>();
    private final Map<String, Optional<String>> spellings = new ConcurrentHashMap<>();

    KnownTypes(PostgresNames names, Collection<EnumType> enums) {
        enums.forEach(type -> enumTypes.add(names.type(type.name())));
    }

    /** The canonical spelling of a type, or null for one that only the server knows. A model uses few types many times, in many tables at once. */
    @Nullable
    String canonical(String type) {
        return spellings.computeIfAbsent(type, this::spelling).orElse(null);
    }

    private Optional<String> spelling(String type) {
        String canonical = TypeNames.canonical(type);
        String element = canonical.endsWith("[]") ? canonical.substring(0, canonical.length() - 2) : canonical;
        return enumTypes.contains(element) || isBuiltIn(element) ? Optional.of(canonical) : Optional.empty();
    }

    private static boolean isBuiltIn(String element) {
        return BUILT_IN.contains(element)
                || BUILT_IN.contains(element.replaceFirst("\\s*\\([\\d,\\s-]*\\)", ""))
                || isInterval(element);
    }

    private static boolean isInterval(String element) {
        return element.matches(
                "interval( (year|month|day|hour|minute|second)( to (month|hour|minute|second))?)?(\\([0-6]\\))?");
    }
}
