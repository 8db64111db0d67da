package dev.autogen.project.build;

import dev.autogen.AutogenException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a build tool, and keeps what it prints. */
final class BuildProcess {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private BuildProcess() {}

    /** What a build tool ended with. */
    record Ended(int exitCode, List<String> output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        boolean says(String text) {
            return output.stream().anyMatch(line -> line.contains(text));
        }
    }

    /**
     * The wrapper of a project, in a folder or the nearest above it; else the program of the {@code PATH}.
     *
     * @param outermost the last folder to look in
     */
    static String program(Path folder, Path outermost, String wrapper, String program) {
        String name = WINDOWS ? wrapper + (wrapper.equals("mvnw") ? ".cmd" : ".bat") : wrapper;
        return Stream.iterate(folder, above -> above != null && above.startsWith(outermost), Path::getParent)
                .map(above -> above.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toString)
                .orElse(WINDOWS ? program + (program.equals("mvn") ? ".cmd" : ".bat") : program);
    }

    /** @throws AutogenException when the program is not there */
    static Ended run(Path folder, List<String> command) {
        List<String> started = new ArrayList<>(command);
        Path program = Path.of(command.get(0));
        if (program.isAbsolute() && !WINDOWS && !Files.isExecutable(program)) {
            // A wrapper that lost its permission on the way, as from an archive, is a script all the same.
            started.add(0, "sh");
        }
        ProcessBuilder builder = new ProcessBuilder(started)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null")));
        try {
            Process process = builder.start();
            List<String> output = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    output.add(line);
                }
            }
            return new Ended(waitFor(process), List.copyOf(output));
        } catch (IOException e) {
            throw missing(command.get(0), e);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new AutogenException("build-failed", "The build was interrupted.", null, e);
        }
    }

    private static AutogenException missing(String program, IOException cause) {
        String tool = Optional.ofNullable(Path.of(program).getFileName())
                .map(Path::toString)
                .orElse(program);
        return new AutogenException(
                "build-tool-missing",
                "The class path of the application is asked of its build tool, and " + tool + " cannot be started: "
                        + cause.getMessage(),
                "Install it, or add its wrapper to the project; or name the class path yourself: --classpath"
                        + " target/classes" + File.pathSeparator + "...",
                cause);
    }
}
