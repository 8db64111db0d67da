package dev.autogen.entities;

/** What makes a class part of a mapping. */
enum ClassKind {
    ENTITY("Entity"),
    MAPPED_SUPERCLASS("MappedSuperclass"),
    EMBEDDABLE("Embeddable"),
    CONVERTER("Converter");

    private final String annotation;

    ClassKind(String annotation) {
        this.annotation = "jakarta.persistence." + annotation;
    }

    /** The annotation, as source code names it. */
    String annotation() {
        return annotation;
    }

    /** The annotation, as class files name it. */
    String descriptor() {
        return "L" + annotation.replace('.', '/') + ";";
    }
}
