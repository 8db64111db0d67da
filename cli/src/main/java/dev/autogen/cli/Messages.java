package dev.autogen.cli;

import dev.autogen.config.Logging.Level;

/** Takes what commands say beside their results, where they run inside another program, such as a build. */
public interface Messages {

    /** A line, without colours unless {@code --color} asks for them. */
    void message(Level level, String line);

    /**
     * Why the command failed; told once, before its exit code is known.
     *
     * @param nextStep what to do about it, in the words of the command line; may be empty
     */
    void failure(String message, String nextStep, Exception cause);
}
