package dev.autogen.spring;

import dev.autogen.fixtures.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An application in a process of its own, on the class path of the tests. */
record Instance(Process process, Path output) {

    /** @param without leaves out an entry of the class path, by the name of its file */
    static Instance start(
            Class<?> application, TestDatabase database, Path folder, Predicate<String> without, String... properties)
            throws IOException {
        Path output = Files.createTempFile(folder, "instance", ".log");
        String classpath = Arrays.stream(classpath().split(File.pathSeparator))
                .filter(entry -> !without.test(new File(entry).getName()))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classpath,
                application.getName()));
        Applications.dataSource(database).forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(properties));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Instance(process, output);
    }

    /** Surefire keeps the real one in a property of its own. */
    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What it printed, once it has ended. */
    String await() throws IOException, InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end:\n" + Files.readString(output, StandardCharsets.UTF_8));
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
