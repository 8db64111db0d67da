package dev.autogen.schema;

/** Text for people: names and values may hold what editors and terminals obey instead of showing it. */
public final class ShownText {

    private ShownText() {}

    /**
     * Whether a character is obeyed: control characters, ends of lines, and what turns the direction of writing. All are of the basic
     * plane.
     */
    public static boolean isControl(int character) {
        return Character.isISOControl(character)
                || character == '\u061c'
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u2028' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069';
    }

    /** How such a character is shown. */
    public static String escaped(int character) {
        return String.format("\\u%04x", character);
    }

    /** The text with all such characters shown, so that it is one line. */
    public static String escaped(String text) {
        if (text.chars().noneMatch(ShownText::isControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (isControl(character)) {
                line.append(escaped(character));
            } else {
                line.append((char) character);
            }
        });
        return line.toString();
    }

    /** The text on one line, a blank in the place of line ends and what surrounds them. */
    public static String oneLine(String text) {
        return escaped(text.replaceAll("\\s*\\R\\s*", " "));
    }
}
