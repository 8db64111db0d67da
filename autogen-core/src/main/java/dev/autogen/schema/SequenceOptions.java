package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * What {@code CREATE SEQUENCE} can say about a sequence, with all defaults spelled out.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 */
public record SequenceOptions(
        String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    public SequenceOptions {
        requireNonNull(type, "type");
    }

    /** The options PostgreSQL gives a sequence of this type that is created with a start and an increment and nothing else. */
    public static SequenceOptions ascending(String type, long start, long increment) {
        long maximum = switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case "bigint" -> Long.MAX_VALUE;
            default -> throw new IllegalArgumentException("no sequence has the type " + type);
        };
        return increment > 0
                ? new SequenceOptions(type, start, increment, 1, maximum, 1, false)
                : new SequenceOptions(type, start, increment, -maximum - 1, -1, 1, false);
    }
}
