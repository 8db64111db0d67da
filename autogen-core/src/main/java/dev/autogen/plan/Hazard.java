package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

/**
 * A fact about a step that a reviewer must know.
 *
 * @param code stable, with a page of its own in {@code docs/hazards}
 * @param message one line with the names of the objects, without the code
 */
public record Hazard(HazardCode code, String message) {

    public Hazard {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** Whether the upgrade must not run before a reviewer has ticked the box of this hazard. */
    public boolean needsConsent() {
        return code.needsConsent();
    }
}
