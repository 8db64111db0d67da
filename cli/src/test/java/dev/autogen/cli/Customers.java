package dev.autogen.cli;

import dev.autogen.fixtures.EntityModelSource;
import java.util.List;
import java.util.Map;

/** An application with one entity. */
final class Customers {

    private static final String IMPORTS = "package app;\nimport jakarta.persistence.*;\nimport java.util.*;\n";

    private Customers() {}

    /** {@code app.Customer} with an identifier and the given members. */
    static EntityModelSource with(String members) {
        return model("errors", Map.of("app/Customer.java", entity(members)));
    }

    static String entity(String members) {
        return IMPORTS + "@Entity public class Customer { @Id Long id; " + members + " }\n";
    }

    /** @param files besides the entity where they do not hold one */
    static EntityModelSource model(String name, Map<String, String> files) {
        return EntityModelSource.compiled(name, files, List.of("app"));
    }
}
