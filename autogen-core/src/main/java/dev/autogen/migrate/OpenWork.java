package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.TodoNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What of the steps of a run waits for a reviewer, or for its author; told at once, file by file. */
final class OpenWork {

    private static final String DELETE_TODOS =
            "Write in the file what is missing, and delete the lines that begin with -- autogen todo.";

    private final RunSettings settings;

    private final List<String> problems = new ArrayList<>();

    private final Set<String> codes = new TreeSet<>();

    private boolean open;

    private boolean isVoid;

    private boolean outdated;

    private boolean todos;

    private OpenWork(RunSettings settings) {
        this.settings = settings;
    }

    /** @throws AutogenException when a step that would run has an open box, a tick that no longer counts, or something to complete */
    static void refuse(Collection<RevisionStep> steps, MigrationDirectory directory, RunSettings settings) {
        OpenWork work = new OpenWork(settings);
        for (RevisionStep step : steps) {
            if (!step.recorded()) {
                work.look(directory.fileOf(step.revision()), step.direction());
            }
        }
        if (!work.problems.isEmpty()) {
            throw new AutogenException(
                    work.code(),
                    work.title() + "; nothing was run:\n" + String.join("\n", work.problems),
                    work.nextStep());
        }
    }

    /** @param path null for the file of the revision */
    private record Problem(@Nullable Path path, int line, String words) {

        Path in(MigrationFile file) {
            return path == null ? file.path() : path;
        }
    }

    private void look(MigrationFile file, Direction direction) {
        List<Problem> found = new ArrayList<>();
        if (direction == Direction.UPGRADE) {
            HazardBox.waiting(file, settings.acceptedHazards()).forEach(box -> found.add(problem(box)));
        }
        if (!settings.incomplete()) {
            file.section(direction).todos().forEach(todo -> found.add(problem(todo)));
        }
        found.stream()
                .sorted(Comparator.comparing((Problem problem) -> file.paths().indexOf(problem.in(file)))
                        .thenComparingInt(Problem::line))
                .forEach(problem -> problems.add(problem.in(file) + ":" + problem.words()));
    }

    private Problem problem(HazardBox box) {
        codes.add(box.note().code());
        open |= !box.isVoid();
        isVoid |= box.isVoid();
        outdated |= !box.gone().isEmpty();
        return new Problem(null, box.note().line(), box.note().line() + ": " + box.words());
    }

    private Problem problem(TodoNote todo) {
        todos = true;
        return new Problem(todo.path(), todo.line(), todo.toString());
    }

    private String code() {
        if (codes.isEmpty()) {
            return "open-todos";
        }
        return (open ? "open-hazards" : "void-ticks") + (todos ? "-and-todos" : "");
    }

    private String title() {
        List<String> kinds = new ArrayList<>();
        if (open) {
            kinds.add("hazards that no reviewer has agreed to yet");
        } else if (isVoid) {
            kinds.add("hazards that a reviewer has agreed to with other SQL than there is now");
        }
        if (todos) {
            kinds.add("statements that their author has not completed yet");
        }
        String title = String.join(", and ", kinds);
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private String nextStep() {
        List<String> steps = new ArrayList<>();
        if (!codes.isEmpty()) {
            steps.add((open ? "Review them and turn [ ] into [x] in the file, or" : HazardBox.nextStepForVoid() + " Or")
                    + " accept them for this run with --accept-hazards " + String.join(",", codes) + ".");
        }
        if (open && outdated) {
            steps.add(HazardBox.nextStepForVoid());
        }
        if (todos) {
            steps.add(DELETE_TODOS);
        }
        return String.join("\n", steps);
    }
}
