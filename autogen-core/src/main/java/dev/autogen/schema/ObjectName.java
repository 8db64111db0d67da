package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The name of a constraint or an index, and whether somebody chose it.
 *
 * <p>Constraints and indexes are matched by structure before name. A name that a tool made up ({@code FK2ocyfg2hsrrrinbx}) is no
 * reason to touch an object that is otherwise right; a name that the mapping spells out is.
 *
 * @param text the name, or null while PostgreSQL has yet to make one up ({@code users_email_key})
 * @param chosen whether the mapping spells it out; what a database holds counts as not chosen
 */
public record ObjectName(@Nullable String text, boolean chosen) {

    private static final ObjectName NONE = new ObjectName(null, false);

    public ObjectName {
        if (chosen) {
            requireNonNull(text, "a chosen name has a text");
        }
    }

    /** PostgreSQL makes the name up when the object is created. */
    public static ObjectName none() {
        return NONE;
    }

    /** A name spelled out in the mapping. */
    public static ObjectName chosen(String text) {
        return new ObjectName(text, true);
    }

    /** A name made up by Hibernate, or found in a database. */
    public static ObjectName given(String text) {
        return new ObjectName(requireNonNull(text, "text"), false);
    }

    @Override
    public String toString() {
        return text == null ? "(unnamed)" : text;
    }
}
