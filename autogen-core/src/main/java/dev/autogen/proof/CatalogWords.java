package dev.autogen.proof;

/** Differences of two catalogues, with names for the sides instead of left and right. */
final class CatalogWords {

    private CatalogWords() {}

    static String named(String line, String left, String right) {
        return line.replaceFirst("^only in left:", "only " + left + ":")
                .replaceFirst("^only in right:", "only " + right + ":")
                .replaceFirst(": left ", ": " + left + " ")
                .replaceFirst(", right ", ", " + right + " ");
    }
}
