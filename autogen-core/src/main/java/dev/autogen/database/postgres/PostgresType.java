package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} spells it, taken apart.
 *
 * @param element the type, or the type of an array's elements, without modifiers: {@code character varying}
 * @param modifiers the numbers in parentheses, such as length, or precision and scale; {@code interval} keeps its fields in the
 *     element
 * @param array whether it is an array of the element
 */
record PostgresType(String element, List<Integer> modifiers, boolean array) {

    private static final Pattern MODIFIED = Pattern.compile("([^(\"]+?)\\((-?\\d+(?:,-?\\d+)*)\\)(.*)");

    PostgresType {
        requireNonNull(element, "element");
        modifiers = List.copyOf(modifiers);
    }

    static PostgresType of(String text) {
        boolean array = text.endsWith("[]");
        String single = array ? text.substring(0, text.length() - 2) : text;
        Matcher matcher = MODIFIED.matcher(single);
        if (!matcher.matches()) {
            return new PostgresType(single, List.of(), array);
        }
        List<Integer> modifiers =
                Arrays.stream(matcher.group(2).split(",")).map(Integer::valueOf).toList();
        return new PostgresType(matcher.group(1) + matcher.group(3), modifiers, array);
    }

    /** Whether the two differ in their modifiers at most. */
    boolean isLike(PostgresType other) {
        return element.equals(other.element) && array == other.array;
    }

    /** The enum type this is, or is an array of. */
    Optional<EnumType> enumType(Schema schema) {
        Optional<QualifiedName> name = QualifiedName.ofPrinted(element, schema.defaultSchema());
        return schema.enumTypes().stream()
                .filter(type -> name.isPresent() && type.name().equals(name.get()))
                .findFirst();
    }

    /** As people write it: {@code varchar(255)} for {@code character varying(255)}. PostgreSQL reads both alike. */
    static String readable(String type) {
        if (type.startsWith("character varying")) {
            return "varchar" + type.substring("character varying".length());
        }
        if (type.startsWith("character(")) {
            return "char" + type.substring("character".length());
        }
        if (type.startsWith("timestamp") || type.startsWith("time")) {
            return type.replace(" without time zone", "");
        }
        return type;
    }
}
