package dev.autogen.entities;

import java.util.List;

/** What the classes of an application have in common with the surrounding program. */
enum ClassSharing {

    /** An application without a Hibernate of its own: its entities mean the annotations of ours. */
    HIBERNATE(
            List.of(
                    "org.hibernate.",
                    "jakarta.persistence.",
                    "jakarta.transaction.",
                    "jakarta.inject.",
                    "jakarta.xml.bind.",
                    "jakarta.activation.",
                    "net.bytebuddy.",
                    "com.fasterxml.classmate.",
                    "org.antlr.v4.runtime.",
                    "org.glassfish.jaxb."),
            // Hibernate's bridge to Jakarta Validation must see the application's validation API.
            List.of("org.hibernate.boot.beanvalidation.")),

    /**
     * An application with its own Hibernate: only values and errors cross. What calls Hibernate is defined once more, so that it
     * is linked with that version; and with it the interface of Hibernate Tools, which the application need not have.
     */
    VALUES(List.of(), List.of("dev.autogen.entities.hibernate.", "org.hibernate.tool.reveng."));

    /**
     * Always taken from the surrounding program where it has them. What Hibernate logs goes through our JBoss Logging, which is
     * kept quiet: its own choice of a logger by the application's class path would end on standard output.
     */
    private static final List<String> ALWAYS = List.of(
            "org.jboss.logging.",
            "org.postgresql.",
            "dev.autogen.AutogenException",
            "dev.autogen.schema.",
            "dev.autogen.entities.",
            "dev.autogen.migrate.JavaStep");

    private final List<String> shared;
    private final List<String> madeAnew;

    ClassSharing(List<String> shared, List<String> madeAnew) {
        this.shared = shared;
        this.madeAnew = madeAnew;
    }

    /** Whether the class is the one of the surrounding program. */
    boolean isShared(String className) {
        return startsWithAny(className, ALWAYS) || startsWithAny(className, shared);
    }

    /** Whether the class is that of the surrounding program, defined a second time. */
    boolean isMadeAnew(String className) {
        return startsWithAny(className, madeAnew);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
