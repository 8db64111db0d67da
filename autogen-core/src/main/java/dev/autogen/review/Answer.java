package dev.autogen.review;

import static java.util.Objects.requireNonNull;

/**
 * The answer to a reviewer's question.
 *
 * @param text begins with a word that answers by itself, such as {@code No} or {@code Yes}; one line, with the names of tables
 */
public record Answer(Question question, Tone tone, String text) {

    /** How good the news is. */
    public enum Tone {
        GOOD,
        LOOK,
        BAD,
        UNKNOWN
    }

    public Answer {
        requireNonNull(question, "question");
        requireNonNull(tone, "tone");
        requireNonNull(text, "text");
    }
}
