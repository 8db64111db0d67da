package dev.autogen.revision;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of migration files: {@code <id>_<slug>.sql}, the same and legal on every system. */
public final class FileName {

    /** How long a slug may be unless a setting says otherwise. */
    public static final int DEFAULT_SLUG_LENGTH = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FileName() {}

    /** The file name of a revision unless a setting says otherwise. */
    public static String of(Revision revision) {
        return FileNamePattern.DEFAULT.fileName(revision, ZoneOffset.UTC, DEFAULT_SLUG_LENGTH);
    }

    /**
     * The words of a message in lower case, joined by {@code _}; accents fall away, letters of other scripts stay.
     *
     * @param length how many characters at most; only whole words, except where the first alone is too long
     */
    public static String slug(String message, int length) {
        String letters = MARKS.matcher(Normalizer.normalize(spelledOut(message), Normalizer.Form.NFKD))
                .replaceAll("");
        String words = BETWEEN_WORDS
                .matcher(Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("_");
        String slug = words.replaceAll("^_|_$", "");
        if (slug.codePointCount(0, slug.length()) <= length) {
            return slug;
        }
        int end = slug.offsetByCodePoints(0, length);
        int boundary = slug.charAt(end) == '_' ? end : slug.lastIndexOf('_', end);
        return slug.substring(0, boundary > 0 ? boundary : end);
    }

    /** Letters that Unicode does not take apart although people do. */
    private static String spelledOut(String message) {
        return message.replace("ß", "ss")
                .replace("ẞ", "SS")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("'", "")
                .replace("’", "");
    }
}
