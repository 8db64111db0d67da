package dev.autogen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command as it is called in a process of its own: from the classes that were built, with the options of the launcher. */
final class OwnJava {

    private OwnJava() {}

    /** The program and all its arguments but those of the command itself. */
    static List<String> command(List<String> javaOptions) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        StartArchive.Start start = StartArchive.start();
        command.addAll(start.options());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", start.classPath(), Main.class.getName()));
        return command;
    }

    /** The same for a shell. */
    static String shell(List<String> javaOptions) {
        return command(javaOptions).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }
}
