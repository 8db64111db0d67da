package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fits what stands below the options to the width of the terminal: paragraphs flow, and a remark too long goes below its example. */
final class HelpFooter {

    private static final Pattern EXAMPLE = Pattern.compile("(  \\S.*?) {2,}(\\(.*\\))");

    private static final String BELOW = "      ";

    private HelpFooter() {}

    /**
     * The lines as they are printed; only a word or a call that is longer is wider.
     *
     * @param footer lines of a paragraph begin with no space, those of examples with two
     */
    static List<String> fitted(List<String> footer, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : footer) {
            if (!line.isBlank() && !line.startsWith(" ")) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
                continue;
            }
            flow(paragraph, "", width, lines);
            Matcher example = EXAMPLE.matcher(line);
            if (line.length() > width && example.matches()) {
                lines.add(example.group(1));
                flow(new StringBuilder(example.group(2)), BELOW, width, lines);
            } else {
                lines.add(line);
            }
        }
        flow(paragraph, "", width, lines);
        return lines;
    }

    private static void flow(StringBuilder text, String indent, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.toString().split(" ")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(indent + line);
        }
        text.setLength(0);
    }
}
