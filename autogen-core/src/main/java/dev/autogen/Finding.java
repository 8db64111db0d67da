package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * Something {@code check} found that should not be merged, or not be left so.
 *
 * @param code stable and short, as with errors
 * @param message what it is, in one sentence
 * @param details further lines, such as the changes; may be empty
 * @param nextStep the command that mends it
 * @param places the lines of files that it is about; empty where it is about none
 */
public record Finding(String code, String message, List<String> details, String nextStep, List<Place> places) {

    /**
     * A line of a file that a finding is about.
     *
     * @param line counted from 1
     * @param text what is wrong there
     */
    public record Place(Path file, int line, String text) {

        public Place {
            requireNonNull(file, "file");
            requireNonNull(text, "text");
        }
    }

    public Finding {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        details = List.copyOf(details);
        requireNonNull(nextStep, "nextStep");
        places = List.copyOf(places);
    }

    /** One that is about no line of a file. */
    public Finding(String code, String message, List<String> details, String nextStep) {
        this(code, message, details, nextStep, List.of());
    }
}
