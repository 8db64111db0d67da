package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Project.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who does what {@code doctor} prints, to the letter. */
final class Mender {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final Pattern EDIT = Pattern.compile("write in (\\S+): (.*)");

    private static final Pattern SETTING = Pattern.compile("[a-z.-]+ = \\w+");

    private final Project project;

    Mender(Project project) {
        this.project = project;
    }

    /** What the doctor says of one trouble. */
    record Advice(String message, List<String> details, List<String> commands) {}

    /** Runs the doctor, which must find something. */
    List<Advice> consult() {
        Result result = project.run("doctor");
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        List<Advice> all = new ArrayList<>();
        for (String line : result.lines()) {
            if (line.startsWith("✗ ")) {
                all.add(new Advice(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("  → ")) {
                all.get(all.size() - 1).commands().add(line.substring(4));
            } else if (line.startsWith("    ")) {
                all.get(all.size() - 1).details().add(line.substring(4));
            }
        }
        return all;
    }

    /** The first advice, which must be about this. */
    Advice consult(String about) {
        Advice first = consult().get(0);
        assertThat(first.message()).contains(about);
        return first;
    }

    /** Does as told; every command must succeed. */
    void follow(Advice advice) {
        assertThat(advice.commands()).isNotEmpty();
        advice.commands().forEach(this::obey);
    }

    private void obey(String command) {
        Matcher edit = EDIT.matcher(command);
        if (command.startsWith("autogen ")) {
            project.succeeds(words(command.substring("autogen ".length())));
        } else if (edit.matches()) {
            replaceLine(edit.group(1), edit.group(2));
        } else {
            shell(command);
        }
    }

    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(matcher.group(2) != null ? 2 : 3));
        }
        return words.toArray(String[]::new);
    }

    /** Writes the settings that a sentence names into a file. */
    void write(String file, String sentence) {
        Matcher setting = SETTING.matcher(sentence);
        while (setting.find()) {
            replaceLine(file, setting.group());
        }
    }

    /** The line of the file that sets the same key gives way. */
    private void replaceLine(String file, String line) {
        String key = line.split("[=:]")[0].strip();
        List<String> lines = new ArrayList<>(project.read(file).lines().toList());
        lines.removeIf(old -> old.split("[=:]")[0].strip().equals(key));
        lines.add(line);
        project.write(file, String.join("\n", lines) + "\n");
    }

    /** Runs a command in the project's folder, as in a shell. */
    String shell(String command) {
        try {
            Path output = Files.createTempFile("command", ".txt");
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(project.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exitCode = process.waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(exitCode).as(command + "\n" + printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
