package dev.autogen.cli;

import dev.autogen.fixtures.EntityModelSource;
import java.util.List;
import java.util.Map;

/** Classes of an application that migrations call, compiled apart from the tests. */
final class StepSources {

    private StepSources() {}

    /** The folder with the class {@code com.acme.BackfillEmails}, whose method {@code run} has this body. */
    static String running(String body) {
        return declared(withBody(body));
    }

    static String withBody(String body) {
        return "public class BackfillEmails {\n    public void run(Connection connection) throws Exception {\n"
                + body.indent(8) + "    }\n}\n";
    }

    /** The folder with a class that is declared so. */
    static String declared(String declaration) {
        String source = "package com.acme;\n\nimport java.sql.*;\n\n" + declaration;
        return EntityModelSource.compiled("steps", Map.of("com/acme/BackfillEmails.java", source), List.of("com.acme"))
                .classpath()
                .get(0)
                .toString();
    }
}
