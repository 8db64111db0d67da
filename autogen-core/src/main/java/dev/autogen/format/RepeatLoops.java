package dev.autogen.format;

import dev.autogen.migrate.StatementGroup;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.revision.StatementChecksum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is repeated until it changes no row as a loop of PostgreSQL's own, which commits after each pass. */
final class RepeatLoops {

    private static final String REPEAT = "-- autogen repeat";

    private RepeatLoops() {}

    /** The section with loops; as it is when nothing is repeated. */
    static RunnerSql in(String section) {
        if (!section.contains("autogen repeat")) {
            return new RunnerSql(section, Map.of());
        }
        Map<String, String> checksums = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(section);
        List<StatementGroup> groups =
                StatementSplitter.split("section", 1, section).groups();
        // From behind, so that the offsets before stay true.
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).repeated()) {
                int start = groups.get(i).statements().get(0).offset();
                String sql = groups.get(i).statements().get(0).sql();
                text.replace(start, start + sql.length(), loop(sql));
                checksums.put(StatementChecksum.of(sql), StatementChecksum.of(loop(sql)));
                int directive = section.lastIndexOf(REPEAT, start);
                text.replace(directive, directive + REPEAT.length(), "-- autogen no-transaction");
            }
        }
        return new RunnerSql(text.toString(), checksums);
    }

    private static String loop(String sql) {
        String quote = "$repeat$";
        for (int i = 2; sql.contains(quote); i++) {
            quote = "$repeat" + i + "$";
        }
        return "DO " + quote + "\nBEGIN\n  LOOP\n" + sql + ";\nEXIT WHEN NOT FOUND;\nCOMMIT;\n  END LOOP;\nEND\n"
                + quote;
    }
}
