package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What to write before a command of PostgreSQL's, which refuses to run as root: nothing for other users.
 *
 * <p>Root, the usual user of a container, gets a user name space of its own, where it is nobody and owns its files all
 * the same. Where name spaces are forbidden, the command runs as another user who may pass over file permissions, since
 * the folders on the way may be closed to everybody but root.
 */
final class Unprivileged {

    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "--user"),
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    private Unprivileged() {}

    static List<String> command(ServerFolder folder, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>(isRoot(List.of(), folder) ? way(folder) : List.of());
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    private static List<String> way(ServerFolder folder) throws IOException {
        for (var way : WAYS) {
            if (isInstalled(way.get(0)) && !isRoot(way, folder)) {
                return way;
            }
        }
        throw new EmbeddedServerException(
                "embedded-root",
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv can give up root's rights here.",
                "Run the command as another user, or give --url of a server.");
    }

    /** Root also where it cannot be told: a way that does not work is not taken. */
    private static boolean isRoot(List<String> way, ServerFolder folder) throws IOException {
        var command = new ArrayList<>(way);
        command.addAll(List.of("id", "-u"));
        var result = Program.run(command, folder.root(), folder.output());
        return result.exitCode() != 0 || result.output().equals("0");
    }

    private static boolean isInstalled(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
