package dev.autogen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A behaviour as a list of commands and what comes of them, in the notation of {@link WorkflowPlayer}.
 *
 * @param id by which it is counted
 */
record WorkflowCase(String id, String title, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile("## ([A-Z]\\d+[a-z]?) (.+)");

    WorkflowCase {
        lines = List.copyOf(lines);
    }

    /** The cases of a resource: each begins with a heading of two hashes, its id and what it is about. */
    static List<WorkflowCase> of(String resource) {
        List<WorkflowCase> cases = new ArrayList<>();
        for (String line : lines(resource)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                cases.add(new WorkflowCase(heading.group(1), heading.group(2), List.of()));
            } else if (!line.startsWith("#") && !cases.isEmpty()) {
                WorkflowCase last = cases.remove(cases.size() - 1);
                List<String> longer = new ArrayList<>(last.lines());
                longer.add(line);
                cases.add(new WorkflowCase(last.id(), last.title(), longer));
            }
        }
        return cases;
    }

    /** The lines of a resource of the folder {@code workflow}. */
    static List<String> lines(String resource) {
        try (InputStream stream = WorkflowCase.class.getResourceAsStream("workflow/" + resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource workflow/" + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
