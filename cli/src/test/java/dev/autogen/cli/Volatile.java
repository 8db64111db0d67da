package dev.autogen.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is different in every run and on every machine, replaced by a word that says what stood there. */
final class Volatile {

    private static final Map<Pattern, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put(Pattern.compile("[^\\s(]*/compiled-models/([a-z-]+)-[0-9a-f]{16}"), "MODELS/$1");
        PARTS.put(Pattern.compile("(localhost|127\\.0\\.0\\.1):\\d+"), "$1:PORT");
        PARTS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)? [A-Z]{3,4}"), "TIME");
        PARTS.put(Pattern.compile("(?<=process |pg_terminate_backend\\()\\d+"), "PID");
        PARTS.put(Pattern.compile("[0-9,]+(?=( |\u00a0)ms\\b)"), "N");
        PARTS.put(Pattern.compile("(?<=\\()\\d+(?= s\\))"), "N");
        PARTS.put(Pattern.compile("\\b[0-9a-f]{12}\\b"), "ID");
        PARTS.put(Pattern.compile("(?<=this is Java )\\d+"), "VERSION");
    }

    private Volatile() {}

    static String normalised(String text) {
        String same = text.replace("\r\n", "\n");
        for (Map.Entry<Pattern, String> part : PARTS.entrySet()) {
            same = part.getKey().matcher(same).replaceAll(part.getValue());
        }
        return same;
    }
}
