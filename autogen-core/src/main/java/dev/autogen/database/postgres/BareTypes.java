package dev.autogen.database.postgres;

import dev.autogen.schema.TypeNames;

/** Type names without length, precision and scale, as casts in printed expressions have them. */
final class BareTypes {

    private BareTypes() {}

    /** {@code character varying} for {@code varchar(20)}, {@code timestamp with time zone} for {@code timestamptz(3)}. */
    static String of(String type) {
        String canonical = TypeNames.canonical(type);
        if (canonical.indexOf('"') >= 0) {
            return canonical;
        }
        boolean array = canonical.endsWith("[]");
        String element = array ? canonical.substring(0, canonical.length() - 2) : canonical;
        String bare = element.replaceFirst("\\s*\\([^)]*\\)", "");
        String printed = switch (bare) {
            case "character" -> "bpchar";
            case "bit" -> "\"bit\"";
            default -> bare.startsWith("interval ") ? "interval" : bare;
        };
        return array ? printed + "[]" : printed;
    }

    /** Whether the type has a length, a precision or a scale. */
    static boolean hasModifiers(String type) {
        String canonical = TypeNames.canonical(type);
        return canonical.indexOf('"') < 0 && canonical.indexOf('(') >= 0;
    }
}
