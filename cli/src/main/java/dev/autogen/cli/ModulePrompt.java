package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.autogen.project.ModuleQuestion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;

/** Asks in the terminal which module is the application. */
record ModulePrompt(Surroundings surroundings) implements ModuleQuestion {

    ModulePrompt {
        requireNonNull(surroundings, "surroundings");
    }

    @Override
    public Optional<Path> ask(Path project, List<Path> modules) {
        PrintWriter out = surroundings.err();
        out.println("Several modules can be the application. Which one has all entities on its class path?");
        for (int i = 0; i < modules.size(); i++) {
            out.println("  " + (i + 1) + "  " + name(project, modules.get(i)));
        }
        Scanner answers = new Scanner(surroundings.in(), UTF_8);
        while (true) {
            out.print("  1 to " + modules.size() + ", or Enter for none of them: ");
            out.flush();
            if (!answers.hasNextLine()) {
                out.println();
                return Optional.empty();
            }
            String answer = answers.nextLine().strip();
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < modules.size(); i++) {
                if (answer.equals(Integer.toString(i + 1)) || answer.equals(name(project, modules.get(i)))) {
                    out.println("The next time --project " + name(project, modules.get(i)) + " says so, or project = "
                            + name(project, modules.get(i)) + " in autogen.properties.");
                    return Optional.of(modules.get(i));
                }
            }
        }
    }

    private static String name(Path project, Path module) {
        return project.relativize(module).toString().replace('\\', '/');
    }
}
