package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;

/** A value of an enum type. */
record Label(long type, QualifiedName typeName, String text, double order) {

    Label {
        requireNonNull(typeName, "typeName");
        requireNonNull(text, "text");
    }
}
