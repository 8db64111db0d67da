package dev.autogen.diff.rename;

/** The kinds of objects that a rename can be asked for. */
public enum RenameKind {
    TABLE("table"),
    COLUMN("column"),
    ENUM_TYPE("enum type"),
    ENUM_LABEL("enum value"),
    SEQUENCE("sequence");

    private final String word;

    RenameKind(String word) {
        this.word = word;
    }

    /** As messages call it. */
    public String word() {
        return word;
    }

    /** Whether it is a part of another object. */
    boolean isPart() {
        return this == COLUMN || this == ENUM_LABEL;
    }
}
