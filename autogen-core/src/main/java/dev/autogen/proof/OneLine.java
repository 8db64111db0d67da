package dev.autogen.proof;

/** Text for one line of a header. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The first line of an error's message. */
    static String first(Throwable error) {
        return of(String.valueOf(error.getMessage()).lines().findFirst().orElse(""));
    }
}
