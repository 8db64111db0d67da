package dev.autogen.templates;

import dev.autogen.schema.ShownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in Markdown that means nothing but itself, on GitHub and GitLab too: names may be anything. */
final class MarkdownText {

    /** What forges make links and mentions of, wherever it stands outside of code. */
    private static final Pattern LINKED =
            Pattern.compile("[@#!%~&](?=[\\p{L}\\p{N}])|:(?=//|[\\p{L}\\p{N}_+-]+:)|(?<=\\bwww)\\.");

    /** Shows nothing, and keeps apart what would be taken for a link. */
    private static final String JOINER = "\u2060";

    private static final String MEANINGFUL = "\\`*_[]<>&|~$#!{}";

    private MarkdownText() {}

    /** A text on one line, without any meaning. */
    static String plain(String text) {
        String line = ShownText.oneLine(text).strip();
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MEANINGFUL.indexOf(c) >= 0 && !(c == '_' && isInWord(line, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return atStart(linkless(escaped.toString()));
    }

    private static boolean isInWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static String linkless(String text) {
        Matcher matcher = LINKED.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(match.group() + JOINER));
    }

    /** Lists, headings, quotes and rules begin a line. */
    private static String atStart(String text) {
        if (text.matches("(?s)[-+=>].*")) {
            return "\\" + text;
        }
        return text.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2");
    }

    /** A text as code, on one line; in a table, too. */
    static String code(String text) {
        String line = ShownText.oneLine(text);
        if (line.isEmpty()) {
            return "";
        }
        if (line.contains("\\|") || line.endsWith("\\") || line.isBlank()) {
            return "<code>" + entities(line) + "</code>";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        String inside = line.replace("|", "\\|");
        return fence + (padded ? " " + inside + " " : inside) + fence;
    }

    private static String entities(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < 128 && !Character.isLetterOrDigit(character) && character != ' ') {
                escaped.append("&#").append(character).append(';');
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** What a block of code begins and ends with, so that nothing within ends it. */
    static String fence(String code) {
        return "`".repeat(Math.max(3, longestRun(code) + 1));
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
