package dev.autogen.database.postgres;

import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of sequences, those behind identity columns among them. */
final class SequenceSql {

    private SequenceSql() {}

    /** The options that are not what PostgreSQL would choose, for {@code CREATE SEQUENCE} and {@code AS IDENTITY}. */
    static List<String> options(SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.ascending(
                options.type(), options.increment() > 0 ? options.minimum() : options.maximum(), options.increment());
        List<String> words = new ArrayList<>();
        if (options.start() != usual.start()) {
            words.add("START WITH " + options.start());
        }
        if (options.increment() != 1) {
            words.add("INCREMENT BY " + options.increment());
        }
        if (options.minimum() != usual.minimum()) {
            words.add("MINVALUE " + options.minimum());
        }
        if (options.maximum() != usual.maximum()) {
            words.add("MAXVALUE " + options.maximum());
        }
        if (options.cache() != 1) {
            words.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            words.add("CYCLE");
        }
        return words;
    }

    /** The options in which two sequences of one type differ, for {@code ALTER}. */
    static List<String> differences(SequenceOptions before, SequenceOptions after) {
        List<String> words = new ArrayList<>();
        if (before.increment() != after.increment()) {
            words.add("INCREMENT BY " + after.increment());
        }
        if (before.minimum() != after.minimum()) {
            words.add("MINVALUE " + after.minimum());
        }
        if (before.maximum() != after.maximum()) {
            words.add("MAXVALUE " + after.maximum());
        }
        if (before.start() != after.start()) {
            words.add("START WITH " + after.start());
        }
        if (before.cache() != after.cache()) {
            words.add("CACHE " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            words.add(after.cycle() ? "CYCLE" : "NO CYCLE");
        }
        if (isElsewhere(before, after)) {
            words.add("RESTART");
        }
        return words;
    }

    /**
     * The query that moves the position of a sequence into new bounds, which PostgreSQL wants before it accepts them; empty where the
     * bounds only become wider.
     *
     * @param sequence an expression that gives the name of the sequence
     */
    static Optional<String> moveIntoBounds(String sequence, SequenceOptions before, SequenceOptions after) {
        boolean narrower = after.minimum() > before.minimum() || after.maximum() < before.maximum();
        if (!narrower || isElsewhere(before, after)) {
            return Optional.empty();
        }
        String last = "pg_sequence_last_value(name)";
        String position = "coalesce(" + last + ", " + before.start() + ")";
        if (after.minimum() > before.minimum()) {
            position = "greatest(" + position + ", " + after.minimum() + ")";
        }
        if (after.maximum() < before.maximum()) {
            position = "least(" + position + ", " + after.maximum() + ")";
        }
        return Optional.of("SELECT setval(name, " + position + ", coalesce(" + last + " >= " + after.minimum()
                + ", false))\nFROM (SELECT " + sequence + "::regclass AS name) sequence");
    }

    /** Whether no position within the old bounds is one within the new bounds. */
    private static boolean isElsewhere(SequenceOptions before, SequenceOptions after) {
        return after.minimum() > before.maximum() || after.maximum() < before.minimum();
    }

    /** What PostgreSQL makes of the options when the type changes: bounds of the old type become bounds of the new one. */
    static SequenceOptions withType(SequenceOptions options, String type) {
        SequenceOptions up = SequenceOptions.ascending(options.type(), 1, 1);
        SequenceOptions down = SequenceOptions.ascending(options.type(), -1, -1);
        long maximum = options.maximum() == up.maximum()
                ? SequenceOptions.ascending(type, 1, 1).maximum()
                : options.maximum();
        long minimum = options.minimum() == down.minimum()
                ? SequenceOptions.ascending(type, -1, -1).minimum()
                : options.minimum();
        return new SequenceOptions(
                type, options.start(), options.increment(), minimum, maximum, options.cache(), options.cycle());
    }
}
