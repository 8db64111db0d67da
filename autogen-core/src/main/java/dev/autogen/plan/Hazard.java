package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * A fact about a step that a reviewer must know.
 *
 * @param code stable, with a page of its own in {@code docs/hazards}
 * @param message one line with the names of the objects, without the code
 * @param tables the existing tables, views or sequences it is about, in the order of their names; empty where it is about none
 */
public record Hazard(HazardCode code, String message, List<QualifiedName> tables) {

    public Hazard {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        tables = List.copyOf(tables);
    }

    /** A hazard that is not about a table. */
    public Hazard(HazardCode code, String message) {
        this(code, message, List.of());
    }

    /** Whether the upgrade must not run before a reviewer has ticked the box of this hazard. */
    public boolean needsConsent() {
        return code.needsConsent();
    }
}
