package dev.autogen.format;

import dev.autogen.migrate.Script;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementGroup;
import dev.autogen.migrate.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/** Cuts a section where its transactions end; put together again, the parts are the section, letter by letter. */
final class SectionParts {

    private static final String COMMIT = "-- autogen commit";

    /**
     * A piece of a section.
     *
     * @param transactional whether it runs in one transaction; else it is one statement that runs outside
     * @param empty whether it has no statement
     */
    record Part(String text, boolean transactional, boolean empty) {}

    private SectionParts() {}

    /** At least one part, in the order of the section. */
    static List<Part> of(String section) {
        Script script = StatementSplitter.split("section", 1, section);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        List<StatementGroup> groups = script.groups();
        for (int i = 0; i < groups.size(); i++) {
            int to = i == groups.size() - 1
                    ? section.length()
                    : boundary(section, end(groups.get(i)), start(groups.get(i + 1)));
            parts.add(new Part(section.substring(from, to), groups.get(i).transactional(), false));
            from = to;
        }
        return parts.isEmpty() ? List.of(new Part(section, true, true)) : List.copyOf(parts);
    }

    /** Behind the line that ends the transaction, or that ends the statement; what follows belongs to the next statement. */
    private static int boundary(String section, int from, int to) {
        String gap = section.substring(from, to);
        int commit = gap.lastIndexOf("\n" + COMMIT);
        int at = commit < 0 ? gap.indexOf(';') : commit + 1;
        int line = gap.indexOf('\n', at);
        return line < 0 ? to : from + line + 1;
    }

    private static int start(StatementGroup group) {
        return group.statements().get(0).offset();
    }

    private static int end(StatementGroup group) {
        ScriptStatement last = group.statements().get(group.statements().size() - 1);
        return last.offset() + last.sql().length();
    }
}
