package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * What a class or an attribute says about itself with {@code @Formerly}.
 *
 * @param origin the class or the attribute
 * @param name what its table or its column, or the label of an enum constant, used to be called
 */
public record FormerName(Origin origin, String name) {

    public FormerName {
        requireNonNull(origin, "origin");
        requireNonNull(name, "name");
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
