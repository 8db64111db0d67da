package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * What a class or an attribute says about itself with {@code @Formerly}.
 *
 * @param origin the class or the attribute
 * @param name what its table or its column, or its enum type or label, used to be called
 */
public record FormerName(Origin origin, String name) {

    public FormerName {
        requireNonNull(origin, "origin");
        requireNonNull(name, "name");
    }

    /**
     * The origin of an enum as a type of the database.
     *
     * @param type the attribute that asks for the enum type
     */
    public static Origin ofEnumType(Origin type) {
        return new Origin(type.className(), (type.attribute() == null ? "" : type.attribute()) + "=");
    }

    /**
     * The origin of one constant of an enum.
     *
     * @param type the attribute that asks for the enum type
     */
    public static Origin ofLabel(Origin type, String label) {
        return new Origin(type.className(), (type.attribute() == null ? "" : type.attribute()) + "=" + label);
    }
}
