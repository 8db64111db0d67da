package dev.autogen.entities.hibernate;

import dev.autogen.schema.Deferrability;

/** Reads {@code DEFERRABLE INITIALLY DEFERRED} and its shorter forms. */
final class DeferrabilityWords {

    private DeferrabilityWords() {}

    static Deferrability read(ClauseReader reader) {
        Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
        while (true) {
            if (reader.accept("initially", "deferred")) {
                deferrability = Deferrability.INITIALLY_DEFERRED;
            } else if (reader.accept("deferrable")) {
                deferrability = deferrability == Deferrability.NOT_DEFERRABLE
                        ? Deferrability.INITIALLY_IMMEDIATE
                        : deferrability;
            } else if (!reader.accept("not", "deferrable") && !reader.accept("initially", "immediate")) {
                return deferrability;
            }
        }
    }
}
