package dev.autogen.revision;

import java.util.Arrays;

/** A text by lines, each cut out only when somebody reads it. */
final class Lines {

    private final String text;

    /** Where each line starts, and behind them where the next would. */
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** @param text with LF line ends, the last of which may be missing */
    static Lines of(String text) {
        int[] starts = new int[32];
        int count = 0;
        for (int at = 0; at < text.length(); at = after(text, at)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at;
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = text.length();
        return new Lines(text, starts);
    }

    /** Where the line after the one that starts here starts; behind the text where there is none. */
    private static int after(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    int size() {
        return starts.length - 1;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** A line without its end. */
    String get(int line) {
        return text.substring(starts[line], end(line));
    }

    private int end(int line) {
        int end = starts[line + 1];
        return text.charAt(end - 1) == '\n' ? end - 1 : end;
    }

    boolean startsWith(int line, String prefix) {
        return text.startsWith(prefix, starts[line]);
    }

    /** Whether a line is a comment that begins with a word, whatever its case and the white space around. */
    boolean isCommentOn(int line, String word) {
        int end = end(line);
        int at = skipSpace(starts[line], end);
        if (!text.startsWith("--", at)) {
            return false;
        }
        at = skipSpace(at + 2, end);
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** Some lines, each with its end. */
    String between(int from, int to) {
        String lines = text.substring(starts[from], starts[to]);
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + '\n';
    }
}
