package dev.autogen.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what a page shows with what was printed. {@code …} stands for anything within a line, and alone on a line for any number of
 * lines. Ids of revisions are other ones in every run: the first one printed in the place of one that is shown stands for it in the
 * rest of the page, its commands included. Times, durations and the version of PostgreSQL may differ.
 */
final class ShownOutput {

    private static final Pattern ID = Pattern.compile("(?<!sql |[0-9A-Za-z])[0-9a-f]{12}(?![0-9A-Za-z])");

    /** A prefix of an id in a command. */
    private static final Pattern PREFIX =
            Pattern.compile("(?<![0-9A-Za-z])(?=[0-9a-f]*\\d)[0-9a-f]{4,12}(?![0-9A-Za-z])");

    private static final Map<Pattern, String> VOLATILE = new LinkedHashMap<>();

    static {
        VOLATILE.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), "TIME");
        VOLATILE.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)?"), "TIME");
        VOLATILE.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), "DATE");
        VOLATILE.put(Pattern.compile("\\b[0-9,.]+(?= (ms|s)\\b)"), "N");
        VOLATILE.put(Pattern.compile("(?<=\"milliseconds\": )\\d+"), "N");
        VOLATILE.put(Pattern.compile("(?<=PostgreSQL )\\d+\\.\\d+"), "VERSION");
    }

    /** The id of this run by the one that is shown. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** A word that is written in capitals for the reader to replace. */
    private final Map<String, String> words = new LinkedHashMap<>();

    void let(String word, String meaning) {
        words.put(word, meaning);
    }

    /** A command, or another text a reader would copy, with the ids of this run. */
    String inThisRun(String command) {
        String said = command;
        for (Map.Entry<String, String> word : words.entrySet()) {
            said = said.replace(word.getKey(), word.getValue());
        }
        Matcher matcher = PREFIX.matcher(said);
        return matcher.replaceAll(word -> ids.entrySet().stream()
                .filter(id -> id.getKey().startsWith(word.group()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word.group()));
    }

    /** What was printed, with the ids that are shown. */
    String asShown(String printed) {
        String shown = printed;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            shown = shown.replace(id.getValue(), id.getKey());
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            shown = shown.replace(word.getValue(), word.getKey());
        }
        return shown;
    }

    /** Lets new output keep the ids that are shown, where it has as many of them. */
    void keepIds(List<String> shown, List<String> printed) {
        List<String> known = idsIn(shown).filter(id -> !ids.containsKey(id)).toList();
        List<String> actual =
                idsIn(printed).filter(id -> !ids.containsValue(id)).toList();
        for (int i = 0; known.size() == actual.size() && i < known.size(); i++) {
            ids.put(known.get(i), actual.get(i));
        }
    }

    private static Stream<String> idsIn(List<String> lines) {
        return lines.stream()
                .flatMap(line -> ID.matcher(line).results())
                .map(MatchResult::group)
                .distinct();
    }

    /** Whether both agree; ids are learned where they do. */
    boolean agrees(List<String> shown, List<String> printed) {
        Map<String, String> before = Map.copyOf(ids);
        boolean agrees = agrees(shown, 0, printed, 0);
        if (!agrees) {
            ids.clear();
            ids.putAll(before);
        }
        return agrees;
    }

    private boolean agrees(List<String> shown, int at, List<String> printed, int printedAt) {
        if (at == shown.size()) {
            return printedAt == printed.size();
        }
        if (shown.get(at).strip().equals("…")) {
            for (int next = printedAt; next <= printed.size(); next++) {
                if (agrees(shown, at + 1, printed, next)) {
                    return true;
                }
            }
            return false;
        }
        return printedAt < printed.size()
                && agrees(shown.get(at), printed.get(printedAt))
                && agrees(shown, at + 1, printed, printedAt + 1);
    }

    private boolean agrees(String shown, String printed) {
        String expected = same(shown);
        StringBuilder pattern = new StringBuilder();
        Matcher id = ID.matcher(expected);
        int end = 0;
        while (id.find()) {
            pattern.append(quoted(expected.substring(end, id.start()))).append("([0-9a-f]{12})");
            end = id.end();
        }
        pattern.append(quoted(expected.substring(end)));
        Matcher actual = Pattern.compile(pattern.toString()).matcher(same(printed));
        return actual.matches() && learn(ID.matcher(expected), actual);
    }

    private boolean learn(Matcher shown, Matcher actual) {
        for (int group = 1; group <= actual.groupCount(); group++) {
            if (!shown.find()) {
                throw new AssertionError("fewer ids than groups");
            }
            String known = ids.putIfAbsent(shown.group(), actual.group(group));
            if (known != null && !known.equals(actual.group(group))) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String part : text.split("…", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return pattern.toString();
    }

    private static String same(String line) {
        String same = line.stripTrailing();
        for (Map.Entry<Pattern, String> part : VOLATILE.entrySet()) {
            same = part.getKey().matcher(same).replaceAll(part.getValue());
        }
        return same;
    }
}
