package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.stream.Collectors;

/** Several files that are not migrations, so that all can be mended at once. */
public final class MigrationFilesException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<AutogenException> problems;

    private MigrationFilesException(List<AutogenException> problems) {
        super("bad-migration-files", text(problems), null);
        this.problems = List.copyOf(problems);
    }

    /** The problem itself when it is one, all together when there are more. */
    static AutogenException of(List<AutogenException> problems) {
        return problems.size() == 1 ? problems.get(0) : new MigrationFilesException(problems);
    }

    /** One for each thing that is wrong, each with its own next step. */
    public List<AutogenException> problems() {
        return problems;
    }

    private static String text(List<AutogenException> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n  " + problem.getMessage()
                        + problem.nextStep().map(step -> "\n    " + step).orElse(""))
                .collect(Collectors.joining());
        int more = problems.size() - SHOWN;
        return "There are " + problems.size() + " problems in the migration files:" + shown
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
