package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Hibernate that reads the entities.
 *
 * @param number as its jar says it, {@code 6.6.53.Final} for example
 * @param jar where on the application's class path it is; null where that is not known, or does not matter
 * @param isOurs whether it is the one that Autogen brings
 */
public record HibernateVersion(String number, @Nullable Path jar, boolean isOurs) {

    /** What is read as the application would, and what is read already, as far as it goes. */
    static final String SUPPORTED = "6.4 to 7.4, and 8.0 as a preview";

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)(?:\\..*)?");

    public HibernateVersion {
        requireNonNull(number, "number");
    }

    /** The one that an application runs with. */
    public static HibernateVersion running(String number) {
        return new HibernateVersion(number, null, false);
    }

    /** Whether it is read already, though the version itself is not finished. */
    public boolean isPreview() {
        return major() == 8;
    }

    /** {@code Hibernate 6.6.53.Final of lib/hibernate-core-6.6.53.Final.jar}. */
    public String words() {
        return "Hibernate " + number + (isOurs ? ", which Autogen brings" : jar == null ? "" : " of " + jar);
    }

    boolean isSupported() {
        return switch (major()) {
            case 6 -> minor() >= 4;
            case 7 -> minor() <= 4;
            case 8 -> minor() == 0;
            default -> false;
        };
    }

    /** @throws EntityException when entities cannot be read with it */
    HibernateVersion requireSupported() {
        if (!isSupported()) {
            boolean older = major() < 7;
            throw new EntityException(
                    "hibernate-unsupported",
                    "The application brings Hibernate " + number + " (" + jar
                            + "). Autogen reads entities with Hibernate " + SUPPORTED + ".",
                    older
                            ? "Move the application to Hibernate 6.4 or later first."
                            : "Use a newer Autogen; or leave hibernate-core out of --classpath, to have the entities"
                                    + " read by the version that Autogen brings.");
        }
        return this;
    }

    private int major() {
        return part(1);
    }

    private int minor() {
        return part(2);
    }

    private int part(int group) {
        Matcher parts = NUMBER.matcher(number);
        return parts.matches() ? Integer.parseInt(parts.group(group)) : 0;
    }
}
