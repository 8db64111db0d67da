package dev.autogen.diff;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a mapping knows of the columns that its sequences feed, told to those that are there already and do not change. */
public final class SequenceFeeds {

    private SequenceFeeds() {}

    /** The current schema, for planning, with the feeds of the sequences that both have. */
    public static Schema of(Schema current, Schema desired) {
        Map<QualifiedName, List<ColumnName>> feeds = desired.sequences().stream()
                .filter(sequence -> !sequence.feeds().isEmpty())
                .collect(Collectors.toMap(Sequence::name, Sequence::feeds));
        if (feeds.isEmpty()) {
            return current;
        }
        return new Schema(
                current.defaultSchema(),
                current.namespaces(),
                current.tables(),
                current.sequences().stream()
                        .map(sequence -> new Sequence(
                                sequence.name(),
                                sequence.options(),
                                sequence.owner(),
                                sequence.comment(),
                                feeds.getOrDefault(sequence.name(), sequence.feeds()),
                                sequence.origin()))
                        .toList(),
                current.enumTypes(),
                current.unmanaged());
    }
}
