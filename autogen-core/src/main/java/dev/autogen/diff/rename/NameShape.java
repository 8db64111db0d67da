package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;

/**
 * What of a name its likeness to others depends on, worked out once for many comparisons.
 *
 * @param folded the letters and digits in lower case; all of the name where it has none
 * @param words the different words of the name, in lower case
 * @param letters a bit for each letter that occurs, some letters sharing one
 * @param wordBits the same for words
 */
record NameShape(String folded, String[] words, long letters, long wordBits) {

    NameShape {
        requireNonNull(folded, "folded");
        requireNonNull(words, "words");
    }

    static NameShape of(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        StringBuilder words = new StringBuilder(name.length() + 4);
        int previous = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            boolean hump = Character.isUpperCase(character) && Character.isLowerCase(previous);
            if (hump || !isPartOfWord(character)) {
                words.append(' ');
            }
            if (isPartOfWord(character)) {
                letters.appendCodePoint(character);
                words.appendCodePoint(character);
            }
            previous = character;
        }
        String folded = (letters.isEmpty() ? name : letters.toString()).toLowerCase(Locale.ROOT);
        String[] split = Arrays.stream(words.toString().toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
        long bits = 0;
        for (int i = 0; i < folded.length(); i++) {
            bits |= 1L << (folded.charAt(i) & 63);
        }
        long wordBits = 0;
        for (String word : split) {
            wordBits |= 1L << (word.hashCode() & 63);
        }
        return new NameShape(folded, split, bits, wordBits);
    }

    private static boolean isPartOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
