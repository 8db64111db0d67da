package dev.autogen.entities;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a Hibernate that came without its libraries from a mapping that lacks a class. */
final class IncompleteHibernate {

    /** Packages that no application has of its own: what is missing of them is missing for Hibernate, too. */
    private static final List<String> LIBRARIES = List.of(
            "jakarta.persistence.",
            "jakarta.transaction.",
            "jakarta.inject.",
            "jakarta.xml.bind.",
            "jakarta.activation.",
            "org.hibernate.annotations.common.",
            "org.hibernate.models.",
            "org.jboss.jandex.",
            "net.bytebuddy.",
            "com.fasterxml.classmate.",
            "org.antlr.v4.runtime.",
            "org.glassfish.jaxb.",
            "com.sun.istack.");

    private IncompleteHibernate() {}

    /**
     * The same error, unless it says that a class of one of Hibernate's libraries is missing.
     *
     * @param hibernate the application's own, or null
     */
    static AutogenException explained(AutogenException error, @Nullable HibernateVersion hibernate) {
        if (hibernate == null || !error.code().equals("class-missing")) {
            return error;
        }
        return error(error.getCause(), hibernate)
                .map(AutogenException.class::cast)
                .orElse(error);
    }

    /** The error for what failed while Hibernate was linked. */
    static Optional<EntityException> error(@Nullable Throwable failure, HibernateVersion hibernate) {
        return MissingClass.in(failure)
                .filter(missing -> LIBRARIES.stream().anyMatch(missing::startsWith))
                .map(missing -> new EntityException(
                        "hibernate-incomplete",
                        hibernate.words() + " needs " + missing + ", which is not on the class path.",
                        "Put the libraries that hibernate-core depends on on --classpath, too: all of the application's"
                                + " run-time class path, as mvn dependency:build-classpath prints it.",
                        null,
                        failure));
    }
}
