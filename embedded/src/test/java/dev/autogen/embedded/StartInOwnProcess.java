package dev.autogen.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a server in a JVM of its own, as a command does, and prints its port. */
final class StartInOwnProcess {

    private StartInOwnProcess() {}

    public static void main(String[] arguments) {
        var options = EmbeddedOptions.defaults().withIdleStop(Duration.ofSeconds(30));
        var address = EmbeddedServer.at(Path.of(arguments[0]), options).start();
        System.out.println(address.port());
    }

    static Process begin(Path folder, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(StartInOwnProcess.class.getName());
        command.add(folder.toString());
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Reads to the end of the output: returns only if nobody holds the pipe open any more. */
    static String end(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
