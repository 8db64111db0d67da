package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Sequence;

/** What differs in the sequences that stand on their own. */
public sealed interface SequenceChange extends Change {

    record CreateSequence(Sequence sequence) implements SequenceChange {
        public CreateSequence {
            requireNonNull(sequence, "sequence");
        }

        @Override
        public Change inverse() {
            return new DropSequence(sequence);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropSequence(Sequence sequence) implements SequenceChange {
        public DropSequence {
            requireNonNull(sequence, "sequence");
        }

        @Override
        public Change inverse() {
            return new CreateSequence(sequence);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AlterSequence(Sequence before, Sequence after) implements SequenceChange {
        public AlterSequence {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterSequence(after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }
}
