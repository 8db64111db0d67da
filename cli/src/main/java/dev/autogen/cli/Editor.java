package dev.autogen.cli;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The editor of the user: the command in VISUAL or EDITOR, as git runs it. */
final class Editor {

    private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");

    private final Surroundings surroundings;

    Editor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Opens the files and waits until the editor ends. */
    void open(List<Path> files) {
        String editor = command();
        List<String> command = new ArrayList<>(call(editor));
        files.forEach(file -> command.add(file.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(surroundings.workingDirectory().toFile())
                    .inheritIO();
            int status = builder.start().waitFor();
            if (status != 0) {
                throw failed(editor, "ended with exit code " + status);
            }
        } catch (IOException e) {
            throw failed(editor, "cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(editor, "was interrupted");
        }
    }

    /** The variable may hold options and quotes, which only a shell understands. */
    private static List<String> call(String editor) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of(editor.split(" ")) : List.of("/bin/sh", "-c", editor + " \"$@\"", editor);
    }

    private String command() {
        Map<String, String> environment = surroundings.environment();
        return VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AutogenException(
                        "no-editor",
                        "Neither VISUAL nor EDITOR names an editor.",
                        "export EDITOR=vi\nOr see where the file is: autogen show -v REVISION"));
    }

    private static AutogenException failed(String editor, String why) {
        return new AutogenException(
                "editor-failed", "The editor '" + editor + "' " + why + ".", "Correct VISUAL or EDITOR.");
    }
}
