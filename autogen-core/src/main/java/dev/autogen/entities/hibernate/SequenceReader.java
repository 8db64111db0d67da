package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the sequences: those of generators, and those behind {@code serial} columns. */
final class SequenceReader {

    private static final String BIGINT = "bigint";

    private final Names names;
    private final GeneratorOrigins origins;
    private final List<ModelNote> notes;
    private final Map<QualifiedName, Sequence> sequences = new TreeMap<>();

    SequenceReader(Names names, GeneratorOrigins origins, List<ModelNote> notes) {
        this.names = names;
        this.origins = origins;
        this.notes = notes;
    }

    void add(org.hibernate.boot.model.relational.Sequence sequence) {
        QualifiedName name = names.qualified(
                sequence.getName().getSchemaName(), sequence.getName().getSequenceName());
        List<String> unread = new ArrayList<>();
        SequenceWords words = new SequenceWords(BIGINT, unread)
                .start(sequence.getInitialValue())
                .increment(sequence.getIncrementSize());
        // As PostgreSQLSequenceSupport does for a start outside of the bounds PostgreSQL would take.
        if (sequence.getIncrementSize() > 0 && sequence.getInitialValue() <= 0) {
            words.minimum(sequence.getInitialValue());
        } else if (sequence.getIncrementSize() < 0 && sequence.getInitialValue() >= 0) {
            words.maximum(sequence.getInitialValue());
        }
        SequenceOptions options =
                words.read(VersionDifferences.options(sequence)).options();
        unread.forEach(
                option -> notes.add(new ModelNote("sequence option", name.toString(), "not managed: " + option)));
        sequences.put(name, new Sequence(name, options, null, null, origins.fedBy(name), origins.of(name)));
    }

    /** The sequence PostgreSQL makes for a {@code serial} column. */
    QualifiedName addSerial(QualifiedName table, String column, String type, @Nullable Origin origin) {
        QualifiedName name = table.sibling(SerialNames.sequence(table.name(), column));
        ColumnName owner = new ColumnName(table, column);
        sequences.put(name, new Sequence(name, SequenceOptions.ascending(type, 1, 1), owner, null, origin));
        return name;
    }

    List<Sequence> all() {
        return List.copyOf(sequences.values());
    }
}
