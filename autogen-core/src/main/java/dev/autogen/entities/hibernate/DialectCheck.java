package dev.autogen.entities.hibernate;

import dev.autogen.entities.EntityException;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** Autogen writes PostgreSQL's DDL; types chosen for another product would not fit it. */
final class DialectCheck {

    private DialectCheck() {}

    static void check(Dialect dialect) {
        if (!(dialect instanceof PostgreSQLDialect)) {
            throw new EntityException(
                    "dialect-unsupported",
                    "hibernate.dialect is " + dialect.getClass().getName() + ", which is not PostgreSQL's.",
                    "Take the setting away, or override it: -D hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect");
        }
    }
}
