package dev.autogen.diff.rename;

import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;

/** How a server prints names, and which it makes up. */
public interface NameSpelling {

    /** A column, as expressions print it. */
    Printed<String> column(String name);

    /** A sequence, as the literal that {@code nextval} takes. */
    Printed<QualifiedName> sequence(QualifiedName name);

    /** An enum type, as columns and casts print it. */
    Printed<QualifiedName> enumType(QualifiedName name);

    /** A label, as a literal. */
    Printed<String> label(String label);

    /** What the sequence behind an identity column is called unless somebody chose a name. */
    QualifiedName identitySequence(QualifiedName table, String column);
}
