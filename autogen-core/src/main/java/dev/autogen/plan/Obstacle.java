package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

/**
 * Why a plan cannot be carried out: an object outside of what is managed uses something the plan changes, and the plan cannot make
 * that object again.
 *
 * @param object kind and name, as messages show them: {@code view report}
 * @param reason what it does with what: {@code uses column users.email, which is dropped}
 */
public record Obstacle(String object, String reason) {

    public Obstacle {
        requireNonNull(object, "object");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return object + " " + reason;
    }
}
