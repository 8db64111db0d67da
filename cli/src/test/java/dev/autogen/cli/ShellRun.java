package dev.autogen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** Commands in a shell, with a name for {@code autogen} on the path and nothing of this process's settings. */
record ShellRun(int exitCode, String output) {

    /** @param command the shell and its arguments; both streams are read as one, as a log shows them */
    static ShellRun of(Path folder, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            Map<String, String> variables = builder.environment();
            variables.keySet().removeIf(name -> name.matches("(AUTOGEN_|GIT_|JAVA_TOOL|GITHUB_|GITLAB_|CI_).*"));
            variables.putAll(GitClone.environment("reader"));
            variables.putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ShellRun(process.waitFor(), output);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the command into a folder: it calls the classes that were built. */
    static Path launcherIn(Path folder) throws IOException {
        return program(
                Files.createDirectories(folder).resolve("autogen"), "exec " + OwnJava.shell(List.of()) + " \"$@\"\n");
    }

    static Path program(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
