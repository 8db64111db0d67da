package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A section as a runner can run it.
 *
 * @param checksums of statements that were written otherwise before, and of those in their place
 */
public record RunnerSql(String sql, Map<String, String> checksums) {

    public RunnerSql {
        requireNonNull(sql, "sql");
        checksums = Map.copyOf(checksums);
    }

    /** The line of a hazard with the checksums of the statements that are there now. */
    public String marked(String hazard) {
        String marked = hazard;
        int mark = hazard.lastIndexOf("(sql ");
        for (Map.Entry<String, String> entry : checksums.entrySet()) {
            if (mark >= 0) {
                marked = marked.substring(0, mark) + marked.substring(mark).replace(entry.getKey(), entry.getValue());
            }
        }
        return marked;
    }
}
