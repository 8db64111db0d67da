package dev.autogen.database;

import java.util.List;

/** What hangs on the objects that some changes touch, in the database as it is before the upgrade. */
public record Dependents(List<Dependent> objects) {

    /** Of changes that touch nothing anybody could use. */
    public static final Dependents NONE = new Dependents(List.of());

    public Dependents {
        objects = List.copyOf(objects);
    }
}
