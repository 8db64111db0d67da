package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.Obstacle;
import java.util.List;
import java.util.Optional;

/**
 * What hangs on the objects that some changes touch, in the database as it is before the upgrade.
 *
 * @param refused what PostgreSQL would not make again over the columns with their new types, and why
 * @param untried what could not be tried with them, and why
 */
public record Dependents(List<Dependent> objects, List<Obstacle> refused, List<Obstacle> untried) {

    /** Of changes that touch nothing anybody could use. */
    public static final Dependents NONE = new Dependents(List.of());

    public Dependents {
        objects = List.copyOf(objects);
        refused = List.copyOf(refused);
        untried = List.copyOf(untried);
    }

    /** Of changes that give no column another type. */
    public Dependents(List<Dependent> objects) {
        this(objects, List.of(), List.of());
    }

    /** Why PostgreSQL would not make an object again, if so. */
    public Optional<Obstacle> refusal(String identity) {
        requireNonNull(identity, "identity");
        return refused.stream()
                .filter(refusal -> refusal.object().equals(identity))
                .findFirst();
    }
}
