package dev.autogen.entities.hibernate;

import dev.autogen.entities.EntityException;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.TypeNames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the options of a sequence, and fills in what PostgreSQL takes when they are silent. */
final class SequenceWords {

    private static final Set<String> NOTHING = Set.of();

    private static final Set<String> TYPES = Set.of("smallint", "integer", "bigint");

    private final List<String> unread;
    private String type;
    private @Nullable Long start;
    private long increment = 1;
    private @Nullable Long minimum;
    private @Nullable Long maximum;
    private long cache = 1;
    private boolean cycle;

    /** @param unread takes what is not understood */
    SequenceWords(String type, List<String> unread) {
        this.type = type;
        this.unread = unread;
    }

    SequenceWords start(long value) {
        start = value;
        return this;
    }

    SequenceWords increment(long value) {
        increment = value;
        return this;
    }

    SequenceWords minimum(long value) {
        minimum = value;
        return this;
    }

    SequenceWords maximum(long value) {
        maximum = value;
        return this;
    }

    SequenceWords read(@Nullable String options) {
        ClauseReader reader = new ClauseReader(options == null ? "" : options);
        while (!reader.atEnd()) {
            if (!readOption(reader)) {
                unread.add(reader.until(NOTHING, 1));
            }
        }
        return this;
    }

    private boolean readOption(ClauseReader reader) {
        if (reader.accept("as")) {
            type = TypeNames.canonical(reader.name());
        } else if (reader.accept("start", "with") || reader.accept("start")) {
            start = number(reader);
        } else if (reader.accept("increment", "by") || reader.accept("increment")) {
            increment = number(reader);
        } else if (reader.accept("no", "minvalue")) {
            minimum = null;
        } else if (reader.accept("no", "maxvalue")) {
            maximum = null;
        } else if (reader.accept("minvalue")) {
            minimum = number(reader);
        } else if (reader.accept("maxvalue")) {
            maximum = number(reader);
        } else if (reader.accept("cache")) {
            cache = number(reader);
        } else if (reader.accept("no", "cycle")) {
            cycle = false;
        } else if (reader.accept("cycle")) {
            cycle = true;
        } else {
            return false;
        }
        return true;
    }

    private static long number(ClauseReader reader) {
        String token = reader.token();
        String number = token.equals("-") ? "-" + reader.token() : token;
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new EntityException(
                    "mapping-rejected",
                    "The options of a sequence have \"" + number + "\" where a number is expected.",
                    "Correct the options of the sequence generator.",
                    null,
                    e);
        }
    }

    SequenceOptions options() {
        if (!TYPES.contains(type)) {
            throw new EntityException(
                    "mapping-rejected",
                    "PostgreSQL generates identities and sequences of smallint, integer and bigint, not of " + type
                            + ".",
                    "Give the attribute one of these types.");
        }
        SequenceOptions silent = SequenceOptions.ascending(type, 1, increment);
        long lowest = minimum == null ? silent.minimum() : minimum;
        long highest = maximum == null ? silent.maximum() : maximum;
        long first = start != null ? start : increment > 0 ? lowest : highest;
        return new SequenceOptions(type, first, increment, lowest, highest, cache, cycle);
    }
}
